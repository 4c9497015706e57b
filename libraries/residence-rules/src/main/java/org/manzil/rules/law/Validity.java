package org.manzil.rules.law;

import java.time.LocalDate;
import org.manzil.rules.yaml.ProblemKind;
import org.manzil.rules.yaml.YamlValue;

/**
 * The days on which a rule is in force, both included.
 *
 * @param from first day
 * @param until last day, {@link LocalDate#MAX} while no end is known
 */
public record Validity(LocalDate from, LocalDate until) {

  /** On every day. */
  public static final Validity ALWAYS = new Validity(LocalDate.MIN, LocalDate.MAX);

  /** Reads {@code in-force}. */
  public static Validity read(YamlValue value) {
    value.only("from", "until");
    LocalDate from = value.get("from").date();
    LocalDate until = value.find("until").map(YamlValue::date).orElse(LocalDate.MAX);
    if (until.isBefore(from)) {
      throw value.problem(ProblemKind.WRONG_VALIDITY, "'until' lies before 'from'");
    }
    return new Validity(from, until);
  }

  /** Whether the day is one of them. */
  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  boolean isFollowedBy(Validity next) {
    return !until.equals(LocalDate.MAX) && until.plusDays(1).equals(next.from);
  }
}
