package org.manzil.rules.timelimit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manzil.rules.language.Text;

/**
 * An authority's calendar: working days of the whole country, and of each part that differs.
 *
 * @param id its name in the regime's files
 * @param name its name for people
 * @param everywhere working days by the holidays kept everywhere
 * @param byLand working days of each part of the country; empty when holidays do not differ
 */
public record HolidayCalendar(
    String id, Text name, WorkingDays everywhere, Map<String, WorkingDays> byLand) {

  public HolidayCalendar {
    byLand = Map.copyOf(byLand);
  }

  /** The working days of the given part of the country. */
  public WorkingDays in(Optional<String> land) {
    return land.map(byLand::get).orElse(everywhere);
  }

  /**
   * The result of a count that does not depend on which part of the country is meant; empty when
   * the parts differ and none is given.
   */
  public Optional<Reckoning> reckon(TimeLimit limit, LocalDate start, Optional<String> land) {
    Reckoning reckoning = limit.reckon(start, in(land));
    boolean same = land.isPresent() || sameEverywhere(limit, start, reckoning);
    return same ? Optional.of(reckoning) : Optional.empty();
  }

  private boolean sameEverywhere(TimeLimit limit, LocalDate start, Reckoning reckoning) {
    List<WorkingDays> others = List.copyOf(byLand.values());
    return others.stream().allMatch(days -> limit.reckon(start, days).agreesWith(reckoning));
  }
}
