package org.manzil.rules.timelimit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A calendar as it hangs on a wall: holidays of its own, nothing read from a regime's files. */
interface SlowCalendar {

  /** Easter Sundays as printed in almanacs. */
  Map<Integer, LocalDate> EASTER =
      Map.ofEntries(
          Map.entry(2016, LocalDate.of(2016, 3, 27)),
          Map.entry(2017, LocalDate.of(2017, 4, 16)),
          Map.entry(2018, LocalDate.of(2018, 4, 1)),
          Map.entry(2019, LocalDate.of(2019, 4, 21)),
          Map.entry(2020, LocalDate.of(2020, 4, 12)),
          Map.entry(2021, LocalDate.of(2021, 4, 4)),
          Map.entry(2022, LocalDate.of(2022, 4, 17)),
          Map.entry(2023, LocalDate.of(2023, 4, 9)),
          Map.entry(2024, LocalDate.of(2024, 3, 31)),
          Map.entry(2025, LocalDate.of(2025, 4, 20)),
          Map.entry(2026, LocalDate.of(2026, 4, 5)),
          Map.entry(2027, LocalDate.of(2027, 3, 28)),
          Map.entry(2028, LocalDate.of(2028, 4, 16)),
          Map.entry(2029, LocalDate.of(2029, 4, 1)));

  boolean isHoliday(LocalDate day);

  default boolean isHolidaySomewhere(LocalDate day) {
    return isHoliday(day);
  }

  default boolean isWorked(LocalDate day) {
    return isWeekday(day) && !isHoliday(day);
  }

  default boolean isWorkedEverywhere(LocalDate day) {
    return isWorked(day) && !isHolidaySomewhere(day);
  }

  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  private static String monthDay(LocalDate day) {
    return day.toString().substring(5);
  }

  private static boolean afterEaster(LocalDate day, Integer... days) {
    LocalDate easter = EASTER.get(day.getYear());
    return easter != null
        && List.of(days).stream().anyMatch(number -> easter.plusDays(number).equals(day));
  }

  /** The calendar of regime {@code demo}. */
  record Demo() implements SlowCalendar {
    @Override
    public boolean isHoliday(LocalDate day) {
      return Set.of("01-01", "01-02", "03-21", "05-01", "06-12", "11-04").contains(monthDay(day))
          || afterEaster(day, 1)
          || day.equals(LocalDate.of(2027, 9, 9));
    }

    @Override
    public boolean isWorked(LocalDate day) {
      return day.equals(LocalDate.of(2027, 1, 9)) || SlowCalendar.super.isWorked(day);
    }
  }

  /** Austria, with the days that § 33(2) AVG treats as holidays. */
  record Austria() implements SlowCalendar {
    private static final Set<String> DAYS =
        Set.of(
            "01-01", "01-06", "05-01", "08-15", "10-26", "11-01", "12-08", "12-24", "12-25",
            "12-26");

    @Override
    public boolean isHoliday(LocalDate day) {
      return DAYS.contains(monthDay(day)) || afterEaster(day, -2, 1, 39, 50, 60);
    }
  }

  /** One Land of Germany. */
  record Land(String code) implements SlowCalendar {

    @Override
    public boolean isHoliday(LocalDate day) {
      return afterEaster(day, -2, 1, 39, 50)
          || (afterEaster(day, 60) && in("BW BY HE NW RP SL"))
          || (onRepentance(day) && in("SN"))
          || once(day)
          || onDate(day);
    }

    @Override
    public boolean isHolidaySomewhere(LocalDate day) {
      return isHoliday(day)
          || (afterEaster(day, 60) && in("SN TH"))
          || (in("BY") && Set.of("08-08", "08-15").contains(monthDay(day)));
    }

    private boolean onDate(LocalDate day) {
      int year = day.getYear();
      return switch (monthDay(day)) {
        case "01-01", "05-01", "10-03", "12-25", "12-26" -> true;
        case "01-06" -> in("BW BY ST");
        case "03-08" -> (in("BE") && year >= 2019) || (in("MV") && year >= 2023);
        case "08-15" -> in("SL");
        case "09-20" -> in("TH") && year >= 2019;
        case "10-31" -> in("BB MV SN ST TH") || (in("HB HH NI SH") && year >= 2018);
        case "11-01" -> in("BW BY NW RP SL");
        default -> false;
      };
    }

    private boolean once(LocalDate day) {
      return day.equals(LocalDate.of(2017, 10, 31))
          || (in("BE")
              && (day.equals(LocalDate.of(2020, 5, 8)) || day.equals(LocalDate.of(2025, 5, 8))));
    }

    /** The Wednesday before the last Sunday but one before Advent: 16 to 22 November. */
    private static boolean onRepentance(LocalDate day) {
      return day.getDayOfWeek() == DayOfWeek.WEDNESDAY
          && day.getMonthValue() == 11
          && day.getDayOfMonth() >= 16
          && day.getDayOfMonth() <= 22;
    }

    private boolean in(String lands) {
      return List.of(lands.split(" ")).contains(code);
    }
  }
}
