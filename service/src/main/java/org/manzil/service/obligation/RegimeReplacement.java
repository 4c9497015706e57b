package org.manzil.service.obligation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
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

  /** A version that is being taken in at midnight must not miss the day's first look. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

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

  /**
   * What these files would change, and for how many.
   *
   * @param from their first day; null for the first day that is possible
   * @throws org.manzil.rules.yaml.InvalidRegimeException if they are no regime
   * @throws ReplacementRefusedException if they cannot follow what is kept
   */
  public Replacement check(RegimeFiles files, @Nullable LocalDate from) {
    Regime next = files.read();
    List<RegimeVersion> kept = versions();
    LocalDate day = from == null ? soonest(kept) : from;
    Optional<RegimeVersion> same = sameIn(kept, next, files, from);
    if (same.isPresent()) {
      return alreadyThere(same.get(), kept);
    }
    requireFollows(next, day);
    return compared(next, files, day, kept.getLast());
  }

  /**
   * Takes them in, after the same checks. The same files for the same day again change nothing.
   *
   * @throws org.manzil.rules.yaml.InvalidRegimeException if they are no regime
   * @throws ReplacementRefusedException if they cannot follow what is kept
   */
  public Replacement put(RegimeFiles files, LocalDate from) {
    Replacement shown = check(files, from);
    if (shown.kept()) {
      return shown;
    }
    transaction.executeWithoutResult(status -> add(shown, files, from));
    var unused = regimes.readAgain();
    LOG.info(
        "Version {} of the rules judges from {} on ({}).", shown.version(), from, shown.sha256());
    return shown.taken();
  }

  private void add(Replacement shown, RegimeFiles files, LocalDate from) {
    store.lock();
    List<RegimeVersion> kept = store.all();
    if (!kept.getLast().version().equals(shown.replaces())) {
      throw new ReplacementRefusedException(
          "version " + kept.getLast().version() + " was taken in meanwhile: check again");
    }
    // Counting may have taken until midnight.
    requireToCome(from);
    store.add(
        new RegimeVersion(
            kept.size() + 1,
            shown.regime(),
            shown.version(),
            from,
            clock.instant(),
            shown.sha256(),
            files));
    log.announce(
        Map.of(
            "kind", "rules",
            "at", clock.instant().toString(),
            "regime", shown.regime(),
            "version", shown.version(),
            "replaces", shown.replaces(),
            "from", from.toString(),
            "sha256", shown.sha256()));
  }

  private Replacement compared(Regime next, RegimeFiles files, LocalDate day, RegimeVersion last) {
    LOG.info(
        "Asked what version {} of the rules would change ({}).", next.version(), files.sha256());
    Regime before = regimes.versions().latest();
    return new Replacement(
        next.id(),
        next.version(),
        day,
        files.sha256(),
        last.version(),
        before.revisedBy(next).in(Locale.ENGLISH),
        last.files().changesTo(files).stream()
            .map(change -> change.wording().in(Locale.ENGLISH))
            .toList(),
        AffectedCount.of(people, before, next, day),
        false);
  }

  private void requireFollows(Regime next, LocalDate day) {
    try {
      var unused = regimes.versions().with(day, next);
    } catch (IllegalArgumentException e) {
      throw new ReplacementRefusedException(String.valueOf(e.getMessage()));
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

  private LocalDate soonest(List<RegimeVersion> kept) {
    LocalDate last = kept.getLast().activeFrom();
    return last == null || last.isBefore(tomorrow()) ? tomorrow() : last.plusDays(1);
  }

  private LocalDate tomorrow() {
    return regimes.day(clock.instant().plus(MARGIN)).plusDays(1);
  }

  private static Optional<RegimeVersion> sameIn(
      List<RegimeVersion> kept, Regime next, RegimeFiles files, @Nullable LocalDate from) {
    return kept.stream()
        .filter(version -> version.regime().equals(next.id()))
        .filter(version -> version.sha256().equals(files.sha256()))
        .filter(version -> from == null || from.equals(version.activeFrom()))
        .findAny();
  }

  private Replacement alreadyThere(RegimeVersion same, List<RegimeVersion> kept) {
    RegimeVersion before = kept.get(Math.max(0, same.ordinal() - 2));
    return new Replacement(
        same.regime(),
        same.version(),
        same.activeFrom(),
        same.sha256(),
        before.version(),
        List.of(),
        List.of(),
        null,
        true);
  }
}
