package org.manzil.service.obligation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.Regime;
import org.manzil.rules.RegimeFiles;
import org.manzil.service.log.Announcements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How another version of the rules comes in: shown first, then taken in for a day to come, with an
 * entry in the public log. Nothing of what was filed before its day is touched.
 */
@Service
public class RegimeReplacement {

  private static final Logger LOG = LoggerFactory.getLogger(RegimeReplacement.class);

  /** Every node has read a version before its day, also one whose clock is that much ahead. */
  private static final Duration MARGIN = Duration.ofMinutes(10);

  private static final int LAST_YEAR = 2999;

  private final Regimes regimes;
  private final RegimeStore store;
  private final Announcements log;
  private final PeopleFacts people;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RegimeReplacement(
      Regimes regimes,
      RegimeStore store,
      Announcements log,
      PeopleFacts people,
      TransactionTemplate transaction,
      Clock clock) {
    this.regimes = regimes;
    this.store = store;
    this.log = log;
    this.people = people;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The versions that are kept, the oldest first. */
  public List<RegimeVersion> versions() {
    return regimes.readAgain().kept();
  }

  /** Whether a kept version judges any day: not if it was superseded before its first. */
  public boolean judges(RegimeVersion version) {
    return regimes.versions().find(version.version()).isPresent();
  }

  /**
   * What these files would change, and for how many. The question itself is an entry of the public
   * log: whoever counts people does it before everybody.
   *
   * @param from their first day; null for the first day that is possible
   * @throws org.manzil.rules.yaml.InvalidRegimeException if they are no regime
   * @throws ReplacementRefusedException if they cannot follow what is kept
   */
  public Replacement check(RegimeFiles files, @Nullable LocalDate from) {
    Replacement shown = compared(files, from);
    if (!shown.kept()) {
      transaction.executeWithoutResult(
          status ->
              log.announce(
                  Map.of(
                      "kind", "rules-counted",
                      "at", clock.instant().toString(),
                      "regime", shown.regime(),
                      "sha256", shown.sha256())));
    }
    return shown;
  }

  /**
   * Takes them in, after the same checks. The same files for the same day again change nothing.
   *
   * @throws org.manzil.rules.yaml.InvalidRegimeException if they are no regime
   * @throws ReplacementRefusedException if they cannot follow what is kept
   */
  public Replacement put(RegimeFiles files, LocalDate from, Responsible responsible) {
    int known = versions().size();
    Replacement shown = compared(files, from);
    if (shown.kept()) {
      return shown;
    }
    transaction.executeWithoutResult(status -> add(shown, files, from, known, responsible));
    var unused = regimes.readAgain();
    LOG.info(
        "Version {} of the rules judges from {} on ({}).", shown.version(), from, shown.sha256());
    return shown.taken();
  }

  private void add(
      Replacement shown, RegimeFiles files, LocalDate from, int known, Responsible responsible) {
    store.lock();
    if (store.count() != known) {
      throw new ReplacementRefusedException("another version was taken in meanwhile: check again");
    }
    // Counting may have taken until midnight.
    requireToCome(from);
    store.add(
        new RegimeVersion(
            known + 1,
            shown.regime(),
            shown.version(),
            from,
            clock.instant(),
            shown.sha256(),
            files));
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("kind", "rules");
    entry.put("at", clock.instant().toString());
    entry.put("regime", shown.regime());
    entry.put("version", shown.version());
    entry.put("replaces", shown.replaces());
    entry.put("supersedes", shown.supersedes());
    entry.put("from", from.toString());
    entry.put("sha256", shown.sha256());
    entry.put("operator", responsible.operator());
    entry.put("reason", responsible.reason());
    log.announce(entry);
  }

  private Replacement compared(RegimeFiles files, @Nullable LocalDate from) {
    Regime next = files.read();
    List<RegimeVersion> kept = versions();
    Optional<RegimeVersion> same = sameIn(kept, next, files, from);
    if (same.isPresent()) {
      return alreadyThere(same.get());
    }
    LocalDate day = from == null ? tomorrow() : from;
    requireFollows(next, kept, day);
    return compared(next, files, day, kept);
  }

  private Replacement compared(
      Regime next, RegimeFiles files, LocalDate day, List<RegimeVersion> kept) {
    Regime before = regimes.versions().on(day.minusDays(1));
    RegimeVersion last = named(kept, before.version());
    return new Replacement(
        next.id(),
        next.version(),
        day,
        files.sha256(),
        last.version(),
        superseded(kept, day),
        before.revisedBy(next).in(Locale.ENGLISH),
        last.files().changesTo(files).stream()
            .map(change -> change.wording().in(Locale.ENGLISH))
            .toList(),
        AffectedCount.of(people, before, next, day),
        false);
  }

  /** Those that would have begun on that day or later. */
  private List<String> superseded(List<RegimeVersion> kept, LocalDate day) {
    return kept.stream()
        .filter(version -> !version.hasBegun(day.minusDays(1)) && judges(version))
        .map(RegimeVersion::version)
        .toList();
  }

  private static RegimeVersion named(List<RegimeVersion> kept, String version) {
    return kept.stream().filter(one -> one.version().equals(version)).findAny().orElseThrow();
  }

  private void requireFollows(Regime next, List<RegimeVersion> kept, LocalDate day) {
    try {
      var unused = regimes.versions().with(day, next);
    } catch (IllegalArgumentException e) {
      throw new ReplacementRefusedException(String.valueOf(e.getMessage()));
    }
    // One that was superseded before its day keeps its name.
    if (kept.stream().anyMatch(version -> version.version().equals(next.version()))) {
      throw new ReplacementRefusedException("version " + next.version() + " is already there");
    }
    requireToCome(day);
  }

  private void requireToCome(LocalDate day) {
    if (day.isBefore(tomorrow())) {
      throw new ReplacementRefusedException(
          "a version begins on " + tomorrow() + " at the earliest, not on " + day);
    }
    if (day.getYear() > LAST_YEAR) {
      throw new ReplacementRefusedException("a version begins in this millennium, not on " + day);
    }
  }

  private LocalDate tomorrow() {
    return regimes.day(clock.instant().plus(MARGIN)).plusDays(1);
  }

  private Optional<RegimeVersion> sameIn(
      List<RegimeVersion> kept, Regime next, RegimeFiles files, @Nullable LocalDate from) {
    return kept.stream()
        .filter(version -> version.regime().equals(next.id()))
        .filter(version -> version.sha256().equals(files.sha256()))
        .filter(version -> from == null || from.equals(version.activeFrom()))
        .filter(this::judges)
        .findAny();
  }

  private Replacement alreadyThere(RegimeVersion same) {
    LocalDate from = same.activeFrom();
    Regime before = from == null ? regimes.on(LocalDate.MIN) : regimes.on(from.minusDays(1));
    return new Replacement(
        same.regime(),
        same.version(),
        from,
        same.sha256(),
        before.version(),
        List.of(),
        List.of(),
        List.of(),
        null,
        true);
  }
}
