package org.manzil.rules.timelimit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.manzil.rules.language.Dates;
import org.manzil.rules.language.Sentence;
import org.manzil.rules.language.Text;
import org.manzil.rules.language.Wording;

/**
 * The count of a time limit written out, day by day where working days are counted.
 *
 * @param count the count
 */
public record CountInWords(Reckoning.Counted count) implements Wording {

  @Override
  public String in(Locale locale) {
    String firstDay = new Sentence("count.day-" + count.limit().firstDay().code()).in(locale);
    boolean listed = count.limit().within().unit() == Unit.WORKING_DAYS;
    String counted = firstDay + "; " + (listed ? listed(locale) : ended().in(locale)) + '.';
    return count.reached().equals(count.last()) ? counted : counted + ' ' + moved().in(locale);
  }

  private String listed(Locale locale) {
    return new Sentence("count.listed", Map.of("days", dayByDay(locale))).in(locale);
  }

  private Wording ended() {
    return new Sentence(
        "count.ended", Map.of("span", count.limit().within().wording(), "day", count.reached()));
  }

  private Wording moved() {
    return count
        .days()
        .holiday(count.reached())
        .map(
            name ->
                new Sentence("count.moved-holiday", Map.of("day", count.reached(), "name", name)))
        .orElseGet(() -> new Sentence("count.moved", Map.of("day", count.reached())));
  }

  private String dayByDay(Locale locale) {
    List<LocalDate> days = workingDays();
    return ShortList.of(
        days.size(),
        number -> {
          LocalDate day = days.get(number - 1);
          return number == days.size()
              ? Dates.withWeekday(day, locale)
              : Dates.withoutYear(day, locale);
        });
  }

  private List<LocalDate> workingDays() {
    LocalDate first =
        count.limit().firstDay() == FirstDay.COUNTED ? count.start() : count.start().plusDays(1);
    return first.datesUntil(count.last().plusDays(1)).filter(count.days()::isWorking).toList();
  }

  /** The count step by step: each week or month, or where the days are counted one by one, them. */
  public Wording steps() {
    Unit unit = count.limit().within().unit();
    return unit == Unit.WORKING_DAYS
        ? new Sentence("count.steps.working-days")
        : new Sentence("count.steps." + unit.code(), Map.of("steps", new CountSteps(count)));
  }

  /** The public holidays that the count passed over or that lie near its end, each a sentence. */
  public List<Wording> holidays() {
    return Stream.concat(passed().stream(), NearHolidays.of(count).stream()).toList();
  }

  private List<Wording> passed() {
    boolean listed = count.limit().within().unit() == Unit.WORKING_DAYS;
    List<Wording> passed = new ArrayList<>();
    LocalDate day = listed ? count.start().plusDays(1) : count.reached();
    for (; day.isBefore(count.last()); day = day.plusDays(1)) {
      LocalDate found = day;
      count.days().holiday(day).ifPresent(name -> passed.add(holiday(found, name)));
    }
    return passed;
  }

  private static Wording holiday(LocalDate day, Text name) {
    return new Sentence("count.holiday", Map.of("day", day, "name", name));
  }
}
