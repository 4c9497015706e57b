package org.manzil.rules.timelimit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.manzil.rules.language.Text;
import org.manzil.rules.yaml.YamlValue;

/** Reads one calendar and works out every day it covers. */
public final class HolidayCalendarReader {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private final List<String> languages;
  private final List<String> lands;
  private final Consumer<YamlValue> sourceCheck;

  /**
   * A reader for one regime.
   *
   * @param lands parts of its country; may be none
   * @param sourceCheck refuses a source that is not there
   */
  public HolidayCalendarReader(
      List<String> languages, List<String> lands, Consumer<YamlValue> sourceCheck) {
    this.languages = List.copyOf(languages);
    this.lands = List.copyOf(lands);
    this.sourceCheck = sourceCheck;
  }

  /** The calendar; refuses a holiday outside the years it covers. */
  public HolidayCalendar read(YamlValue value) {
    value.only("id", "name", "covers", "days-off", "holidays", "working-days", "source");
    sourceCheck.accept(value.get("source"));
    Cover cover = cover(value.get("covers"));
    Set<DayOfWeek> daysOff = EnumSet.noneOf(DayOfWeek.class);
    value.find("days-off").ifPresent(days -> daysOff.addAll(days.each(HolidayCalendarReader::day)));
    List<Holiday> holidays =
        value
            .find("holidays")
            .map(list -> list.each(item -> cover.check(item, Holiday.read(item, languages, lands))))
            .orElse(List.of());
    List<LocalDate> worked =
        value.find("working-days").map(days -> days.each(cover::date)).orElse(List.of());
    Plan plan = new Plan(cover, daysOff, holidays, worked);
    Map<String, WorkingDays> byLand = new HashMap<>();
    boolean differs = holidays.stream().anyMatch(Holiday::differs);
    for (String land : differs ? lands : List.<String>of()) {
      byLand.put(land, plan.days(Optional.of(land)));
    }
    return new HolidayCalendar(
        value.get("id").code(),
        value.get("name").texts(languages),
        plan.days(Optional.empty()),
        byLand);
  }

  private static Cover cover(YamlValue value) {
    value.only("from", "until");
    Cover cover = new Cover(value.get("from").date(), value.get("until").date());
    if (cover.from.getYear() < FIRST_YEAR
        || cover.until.getYear() > LAST_YEAR
        || cover.until.isBefore(cover.from)) {
      throw value.problem(
          "a calendar covers days in order, from " + FIRST_YEAR + " to " + LAST_YEAR);
    }
    return cover;
  }

  private static DayOfWeek day(YamlValue value) {
    return value.pick(List.of(DayOfWeek.values()), day -> day.name().toLowerCase(Locale.ROOT));
  }

  private record Cover(LocalDate from, LocalDate until) {

    LocalDate date(YamlValue value) {
      LocalDate day = value.date();
      if (!holds(day)) {
        throw value.problem(day + " lies outside the days the calendar covers");
      }
      return day;
    }

    Holiday check(YamlValue value, Holiday holiday) {
      if (holiday.date() instanceof HolidayDate.Once once && !holds(once.date())) {
        throw value.problem(once.date() + " lies outside the days the calendar covers");
      }
      return holiday;
    }

    boolean holds(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }
  }

  private record Plan(
      Cover cover, Set<DayOfWeek> daysOff, List<Holiday> holidays, List<LocalDate> worked) {

    WorkingDays days(Optional<String> land) {
      Map<LocalDate, Text> names = names(holiday -> holiday.keptIn(land));
      Map<LocalDate, Text> partly = names(holiday -> holiday.partlyKeptIn(land));
      BitSet working = new BitSet();
      for (LocalDate day : allDays()) {
        boolean plain = !daysOff.contains(day.getDayOfWeek()) && !names.containsKey(day);
        working.set(
            (int) (day.toEpochDay() - cover.from.toEpochDay()), plain || worked.contains(day));
      }
      return new WorkingDays(cover.from, cover.until, working, names, partly);
    }

    private List<LocalDate> allDays() {
      return cover.from.datesUntil(cover.until.plusDays(1)).toList();
    }

    private Map<LocalDate, Text> names(Predicate<Holiday> kept) {
      Map<LocalDate, Text> names = new HashMap<>();
      for (Holiday holiday : holidays.stream().filter(kept).toList()) {
        holiday.eachDate(
            cover.from.getYear(), cover.until.getYear(), day -> names.put(day, holiday.name()));
      }
      names.keySet().removeIf(day -> !cover.holds(day));
      return names;
    }
  }
}
