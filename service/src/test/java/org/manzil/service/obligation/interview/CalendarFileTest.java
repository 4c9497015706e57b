package org.manzil.service.obligation.interview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.manzil.rules.Regime;
import org.manzil.rules.assessment.Obligation;
import org.manzil.rules.facts.BirthDate;
import org.manzil.rules.facts.Facts;

class CalendarFileTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private final CalendarFile calendar =
      new CalendarFile(Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC));

  private static Obligation obligation() {
    return Regime.bundled("demo")
        .assess(
            Facts.builder()
                .movedIn(LocalDate.of(2026, 11, 20))
                .visaFree(true)
                .roles(Set.of())
                .birthDate(BirthDate.parse("1990"))
                .nationality("UZ")
                .build(),
            DAY)
        .obligations()
        .getFirst();
  }

  @Test
  void linesHaveAtMost75OctetsAndUnfoldToTheWholeText() {
    String file = calendar.of(obligation(), Locale.of("ru")).orElseThrow();
    assertThat(file).endsWith("END:VCALENDAR\r\n");
    assertThat(Arrays.stream(file.split("\r\n")))
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(file.replace("\r\n ", ""))
        .contains("SUMMARY:" + obligation().duty().title().in(Locale.of("ru")) + "\r\n");
  }

  @Test
  void twoFilesOfOneDutyHaveNothingInCommonThatTiesThemTogether() {
    String one = calendar.of(obligation(), Locale.ENGLISH).orElseThrow();
    String other = calendar.of(obligation(), Locale.ENGLISH).orElseThrow();
    assertThat(one.replaceAll("UID:.*", "")).isEqualTo(other.replaceAll("UID:.*", ""));
    assertThat(one).isNotEqualTo(other);
  }
}
