package org.manzil.service.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class IssuingTimeTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.700Z"); // a Sunday
  private static final Instant SECOND = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void theFirstIsNow() {
    assertThat(IssuingTime.next(NOW, null)).contains(SECOND);
  }

  @Test
  void eachIsLaterThanTheLastWhateverTheClock() {
    assertThat(IssuingTime.next(NOW, SECOND.minusSeconds(9))).contains(SECOND);
    assertThat(IssuingTime.next(NOW, SECOND)).contains(SECOND.plusSeconds(1));
    assertThat(IssuingTime.next(NOW, SECOND.plusSeconds(20))).contains(SECOND.plusSeconds(21));
  }

  @Test
  void oneThatReadersWouldSoonRefuseWaits() {
    assertThat(IssuingTime.next(NOW, SECOND.plusSeconds(29))).contains(SECOND.plusSeconds(30));
    assertThat(IssuingTime.next(NOW, SECOND.plusSeconds(30))).isEmpty();
    assertThat(IssuingTime.next(NOW, SECOND.plusSeconds(60))).isEmpty();
  }

  @Test
  void aClockThatWasYearsAheadDoesNotStopTheList() {
    assertThat(IssuingTime.next(NOW, SECOND.plusSeconds(61))).contains(SECOND);
    assertThat(IssuingTime.next(NOW, SECOND.plusSeconds(400 * 86_400L))).contains(SECOND);
  }
}
