package org.manzil.rules.timelimit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.manzil.rules.yaml.YamlValue;

/** How a holiday's date is found in a year. */
sealed interface HolidayDate {

  /** The holiday's date in the year, if it has one. */
  Optional<LocalDate> in(int year);

  /** One date in one year. */
  record Once(LocalDate date) implements HolidayDate {
    @Override
    public Optional<LocalDate> in(int year) {
      return date.getYear() == year ? Optional.of(date) : Optional.empty();
    }
  }

  /** The same date every year; 29 February only in leap years. */
  record EveryYear(MonthDay date) implements HolidayDate {
    @Override
    public Optional<LocalDate> in(int year) {
      return date.isValidYear(year) ? Optional.of(date.atYear(year)) : Optional.empty();
    }
  }

  /** So many days after Easter Sunday, or before it if negative. */
  record FromEaster(int days) implements HolidayDate {
    @Override
    public Optional<LocalDate> in(int year) {
      return Optional.of(Easter.sunday(year).plusDays(days));
    }
  }

  /** Reads the one of {@code on}, {@code every} and {@code easter} that is there. */
  static HolidayDate read(YamlValue value) {
    long given =
        value.entries().keySet().stream()
            .filter(key -> key.equals("on") || key.equals("every") || key.equals("easter"))
            .count();
    if (given != 1) {
      throw value.problem("a holiday has exactly one of 'on', 'every' and 'easter'");
    }
    return value
        .find("on")
        .<HolidayDate>map(on -> new Once(on.date()))
        .or(() -> value.find("every").map(every -> new EveryYear(monthDay(every))))
        .orElseGet(() -> new FromEaster(value.get("easter").number(-100, 100)));
  }

  private static MonthDay monthDay(YamlValue value) {
    String text = value.matching("[0-9]{2}-[0-9]{2}", "a month and day such as 05-01");
    try {
      return MonthDay.parse("--" + text);
    } catch (DateTimeException e) {
      throw value.problem("there is no day " + text);
    }
  }
}
