package org.manzil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.rules.retention.RecordKind;
import org.manzil.rules.retention.RetentionPeriod;

class RetentionTest {

  private static final LocalDate MON_2026_08_31 = LocalDate.of(2026, 8, 31);

  @Test
  void the_invented_authority_keeps_each_thing_for_its_own_time() {
    List<RetentionPeriod> periods = Regime.bundled("demo").retention();
    assertThat(periods)
        .extracting(RetentionPeriod::of)
        .containsExactly(RecordKind.NOTICE, RecordKind.DOCUMENT, RecordKind.ACCESS);
    assertThat(periods)
        .extracting(period -> period.lastDay(MON_2026_08_31).toString())
        .containsExactly("2029-08-31", "2026-09-30", "2031-08-31");
  }

  @ParameterizedTest
  @ValueSource(strings = {"at", "nl", "ru-mow"})
  void where_no_source_says_so_nothing_is_said(String id) {
    assertThat(Regime.bundled(id).retention()).isEmpty();
  }
}
