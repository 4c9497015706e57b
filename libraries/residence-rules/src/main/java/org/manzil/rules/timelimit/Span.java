package org.manzil.rules.timelimit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.manzil.rules.language.Sentence;
import org.manzil.rules.language.Wording;
import org.manzil.rules.yaml.YamlValue;

/**
 * A length of time, such as seven working days.
 *
 * @param number how many, at least 1
 * @param unit of what
 */
public record Span(int number, Unit unit) {

  /** More than this is a typing error, not a time limit. */
  private static final int MOST = 3660;

  public Span {
    if (number < 1 || number > MOST) {
      throw new IllegalArgumentException("a span is 1 to " + MOST + " units, not " + number);
    }
  }

  /** Reads {@code 7 working days}, {@code 1 month} and the like. */
  public static Span read(YamlValue value) {
    String text =
        value.matching("[1-9][0-9]{0,3} [a-z]+( days?)?", "a span such as '14 calendar days'");
    int number = Integer.parseInt(text.substring(0, text.indexOf(' ')));
    String name = text.substring(text.indexOf(' ') + 1).replace(' ', '-');
    String plural = name.endsWith("s") ? name : name + "s";
    return Arrays.stream(Unit.values())
        .filter(unit -> unit.code().equals(plural) && number <= MOST)
        .findAny()
        .map(unit -> new Span(number, unit))
        .orElseThrow(
            () ->
                value.problem(
                    "a span is counted in calendar days, working days, weeks or months, up to "
                        + MOST));
  }

  /** The day that lies this span before the given one; working days are not counted backwards. */
  public LocalDate before(LocalDate day) {
    return switch (unit) {
      case CALENDAR_DAYS -> day.minusDays(number);
      case WEEKS -> day.minusWeeks(number);
      case MONTHS -> day.minusMonths(number);
      case WORKING_DAYS -> throw new IllegalStateException("working days need a calendar");
    };
  }

  /** The day that lies this span after the given one; not for working days. */
  public LocalDate after(LocalDate day) {
    return switch (unit) {
      case CALENDAR_DAYS -> day.plusDays(number);
      case WEEKS -> day.plusWeeks(number);
      case MONTHS -> day.plusMonths(number);
      case WORKING_DAYS -> throw new IllegalStateException("working days need a calendar");
    };
  }

  /** The span in words, such as {@code 7 working days}. */
  public Wording wording() {
    return new Sentence("span." + unit.code(), Map.of("number", number));
  }
}
