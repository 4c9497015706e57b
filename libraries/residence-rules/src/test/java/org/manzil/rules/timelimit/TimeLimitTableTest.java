package org.manzil.rules.timelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of {@code time-limits.txt}, each day with its weekday. */
class TimeLimitTableTest {

  @ParameterizedTest
  @MethodSource("cases")
  void the_last_day_is_the_one_in_the_table(String line) {
    List<String> cells = Stream.of(line.split("\\|")).map(String::strip).toList();
    assertThat(TestCalendar.lastDay(limit(cells), day(cells.get(1)), days(cells.getFirst())))
        .isEqualTo(day(cells.get(5)));
  }

  @Test
  void the_table_has_at_least_three_hundred_cases() throws IOException {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();
  }

  static List<String> cases() throws IOException {
    InputStream file = TimeLimitTableTest.class.getResourceAsStream("time-limits.txt");
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).distinct().toList();
    }
  }

  private static TimeLimit limit(List<String> cells) {
    int space = cells.get(2).indexOf(' ');
    Span span =
        new Span(
            Integer.parseInt(cells.get(2).substring(0, space)),
            Unit.valueOf(
                cells.get(2).substring(space + 1).replace(' ', '_').toUpperCase(Locale.ROOT)));
    FirstDay first = cells.get(3).equals("counted") ? FirstDay.COUNTED : FirstDay.NOT_COUNTED;
    LastDay last =
        switch (cells.get(4)) {
          case "stays" -> LastDay.STAYS;
          case "next" -> LastDay.MOVES_TO_NEXT_WORKING_DAY;
          default -> LastDay.MOVES_TO_PREVIOUS_WORKING_DAY;
        };
    return new TimeLimit(span, first, last);
  }

  private static WorkingDays days(String calendar) {
    return switch (calendar) {
      case "demo" -> TestCalendar.DEMO.everywhere();
      case "at" -> TestCalendar.AUSTRIA.everywhere();
      default -> TestCalendar.GERMANY.in(Optional.of(calendar));
    };
  }

  private static LocalDate day(String cell) {
    LocalDate day = LocalDate.parse(cell.substring(4));
    assertThat(day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
        .as("the weekday of %s", cell)
        .isEqualTo(cell.substring(0, 3));
    return day;
  }
}
