package org.manzil.rules;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.manzil.rules.assessment.Assessment;
import org.manzil.rules.facts.Facts;

/**
 * The versions of one regime side by side. Each is active from its day until the next; old ones
 * stay, so that a notice is judged for ever by the version of its own day. Immutable.
 */
public final class RegimeVersions {

  private final NavigableMap<LocalDate, Regime> byFirstDay;

  private RegimeVersions(NavigableMap<LocalDate, Regime> byFirstDay) {
    this.byFirstDay = byFirstDay;
  }

  /** One version, active on every day. */
  public static RegimeVersions of(Regime first) {
    NavigableMap<LocalDate, Regime> versions = new TreeMap<>();
    versions.put(LocalDate.MIN, first);
    return new RegimeVersions(versions);
  }

  /**
   * These versions and another. It takes the place of those that would begin on its first day or
   * later, so that a mistake can be mended before it judges anybody.
   *
   * @param activeFrom its first day, still to come
   * @throws IllegalArgumentException if it is another regime, its version is already there, or its
   *     days end in another zone
   */
  public RegimeVersions with(LocalDate activeFrom, Regime next) {
    if (!next.id().equals(latest().id())) {
      throw new IllegalArgumentException(next.id() + " is no version of " + latest().id());
    }
    if (find(next.version()).isPresent()) {
      throw new IllegalArgumentException("version " + next.version() + " is already there");
    }
    ZoneId zone = latest().authority().zone();
    if (!next.authority().zone().equals(zone)) {
      throw new IllegalArgumentException(
          "its days end in "
              + next.authority().zone()
              + ", not in "
              + zone
              + ": a day would be judged by two versions, or by none");
    }
    NavigableMap<LocalDate, Regime> versions = new TreeMap<>(byFirstDay.headMap(activeFrom, false));
    versions.put(activeFrom, next);
    return new RegimeVersions(versions);
  }

  /** The version that judges what is filed on this day. */
  public Regime on(LocalDate day) {
    return byFirstDay.floorEntry(day).getValue();
  }

  /** The last version. */
  public Regime latest() {
    return byFirstDay.lastEntry().getValue();
  }

  /** The version of this name. */
  public Optional<Regime> find(String version) {
    return all().stream().filter(regime -> regime.version().equals(version)).findAny();
  }

  /** All versions, oldest first. */
  public Collection<Regime> all() {
    return Collections.unmodifiableCollection(byFirstDay.values());
  }

  /** What the person must do by the version of that day. */
  public Assessment assess(Facts facts, LocalDate on) {
    return on(on).assess(facts, on);
  }
}
