package org.manzil.rules.timelimit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manzil.rules.language.Sentence;
import org.manzil.rules.language.Text;
import org.manzil.rules.language.Wording;

/** Holidays that a reader would look for near a last day, so that nobody counts on them wrongly. */
final class NearHolidays {

  /** A last day before Easter shall name all of Easter. */
  private static final int DAYS_AROUND = 5;

  private NearHolidays() {}

  static List<Wording> of(Reckoning.Counted count) {
    List<Wording> said = new ArrayList<>();
    partly(count, count.last()).ifPresent(said::add);
    for (int after = 1; after <= DAYS_AROUND; after++) {
      near(count, count.last().plusDays(after)).ifPresent(said::add);
    }
    return said;
  }

  private static Optional<Wording> near(Reckoning.Counted count, LocalDate day) {
    return count.days().holiday(day).map(name -> said("count.near", day, name));
  }

  private static Optional<Wording> partly(Reckoning.Counted count, LocalDate day) {
    return count.days().partlyHoliday(day).map(name -> said("count.partly", day, name));
  }

  private static Wording said(String phrase, LocalDate day, Text name) {
    return new Sentence(phrase, Map.of("day", day, "name", name));
  }
}
