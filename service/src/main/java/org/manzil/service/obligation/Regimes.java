package org.manzil.service.obligation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.manzil.rules.Regime;
import org.manzil.rules.RegimeFiles;
import org.manzil.rules.RegimeVersions;
import org.manzil.rules.card.CardPlan;
import org.manzil.service.database.StartupRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rules of this installation, by day. The first start keeps those it was told to; from then on
 * what is kept decides, and another version comes in through {@link RegimeReplacement} alone.
 */
@Component
public class Regimes {

  private static final Logger LOG = LoggerFactory.getLogger(Regimes.class);

  /** What was read last, and by which day's end it must be read again. */
  record Known(RegimeVersions versions, List<RegimeVersion> kept, LocalDate readOn) {}

  private final RegimeStore store;
  private final Clock clock;
  private final ZoneId zone;
  private volatile Known known;

  Regimes(
      RegimeStore store,
      ConfiguredRegime configured,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.clock = clock;
    transaction.executeWithoutResult(status -> keepTheFirst(configured));
    List<RegimeVersion> kept = store.all();
    RegimeVersions versions = versions(kept);
    this.zone = versions.latest().authority().zone();
    this.known = new Known(versions, kept, day(clock.instant()));
    configured.complaint(kept).ifPresent(complaint -> LOG.warn("{}", complaint));
  }

  private void keepTheFirst(ConfiguredRegime configured) {
    if (store.count() > 0) {
      return;
    }
    RegimeFiles files = configured.files();
    Regime first = files.read();
    store.lock();
    // Another node may have started at the same moment.
    if (store.count() == 0) {
      store.add(
          new RegimeVersion(
              1, first.id(), first.version(), null, clock.instant(), files.sha256(), files));
    }
  }

  private static RegimeVersions versions(List<RegimeVersion> kept) {
    RegimeVersions versions = RegimeVersions.of(read(kept.getFirst()));
    for (RegimeVersion next : kept.subList(1, kept.size())) {
      LocalDate from = next.activeFrom();
      if (from != null) {
        versions = versions.with(from, read(next));
      }
    }
    return versions;
  }

  private static Regime read(RegimeVersion version) {
    if (!version.files().sha256().equals(version.sha256())) {
      throw new StartupRefused(
          "version " + version.version() + " of the rules was changed in the database");
    }
    return version.files().read();
  }

  /** The version that judges what is filed on that day, by the authority's calendar. */
  public Regime on(LocalDate day) {
    return versions().on(day);
  }

  /** The version that judges what is filed at that moment. */
  public Regime at(Instant moment) {
    return on(day(moment));
  }

  /** The version in force. */
  public Regime today() {
    return at(clock.instant());
  }

  /** What cards carry that are issued today, and the requests that they can answer. */
  public CardPlan cardToday() {
    LocalDate today = day(clock.instant());
    return on(today).card().on(today);
  }

  /** The day of a moment, by the authority's calendar. */
  public LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /** Where the authority's days end; the same in every version. */
  public ZoneId zone() {
    return zone;
  }

  /** Those that have been in force until today, the oldest first. */
  public List<Regime> untilToday() {
    LocalDate today = day(clock.instant());
    Known now = fresh();
    return now.kept().stream()
        .filter(version -> version.hasBegun(today))
        .flatMap(version -> now.versions().find(version.version()).stream())
        .toList();
  }

  RegimeVersions versions() {
    return fresh().versions();
  }

  /** As they are kept, the oldest first. */
  List<RegimeVersion> kept() {
    return fresh().kept();
  }

  /**
   * A version begins on a day after the one on which it is taken in. So on each day the versions
   * are read before they are used, and a node that heard of nothing misses no beginning.
   */
  private Known fresh() {
    Known now = known;
    return day(clock.instant()).isAfter(now.readOn()) ? readAgain() : now;
  }

  synchronized Known readAgain() {
    LocalDate today = day(clock.instant());
    Known now = known;
    if (store.count() == now.kept().size()) {
      known = new Known(now.versions(), now.kept(), today);
    } else {
      List<RegimeVersion> kept = store.all();
      known = new Known(versions(kept), kept, today);
    }
    return known;
  }

  /** What another node has taken in is shown here before it begins. */
  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
  void lookForOthers() {
    try {
      var unused = readAgain();
    } catch (RuntimeException e) {
      LOG.warn("The versions of the rules cannot be read: {}", e.getMessage());
    }
  }
}
