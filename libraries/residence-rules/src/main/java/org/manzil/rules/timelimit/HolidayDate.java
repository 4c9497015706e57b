package org.manzil.rules.timelimit;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.manzil.rules.yaml.YamlValue;

/** How a holiday's date is found in a year. */
sealed interface HolidayDate {

  /** Keys that say how its date is found. */
  List<String> WAYS = List.of("on", "every", "easter", "weekday");

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

  /** The last such weekday before a date of the year, never that date itself. */
  record WeekdayBefore(DayOfWeek weekday, MonthDay date) implements HolidayDate {
    @Override
    public Optional<LocalDate> in(int year) {
      return Optional.of(date.atYear(year).with(TemporalAdjusters.previous(weekday)));
    }
  }

  /** Reads the one way of finding it that is there. */
  static HolidayDate read(YamlValue value) {
    long given = value.entries().keySet().stream().filter(WAYS::contains).count();
    if (given != 1) {
      throw value.problem("a holiday has exactly one of " + WAYS);
    }
    return value
        .find("on")
        .<HolidayDate>map(on -> new Once(on.date()))
        .or(() -> value.find("every").map(every -> new EveryYear(monthDay(every))))
        .or(() -> value.find("weekday").map(weekday -> before(weekday, value.get("before"))))
        .orElseGet(() -> new FromEaster(value.get("easter").number(-100, 100)));
  }

  private static HolidayDate before(YamlValue weekday, YamlValue before) {
    return new WeekdayBefore(
        weekday.pick(List.of(DayOfWeek.values()), day -> day.name().toLowerCase(Locale.ROOT)),
        monthDay(before));
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
