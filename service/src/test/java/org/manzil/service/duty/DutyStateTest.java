package org.manzil.service.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manzil.rules.Regime;
import org.manzil.rules.assessment.Obligation;
import org.manzil.rules.facts.BirthDate;
import org.manzil.rules.facts.Facts;
import org.manzil.service.notice.NoticeState;

/** Where a duty stands, for every state of a notice, before, on and after the last day. */
class DutyStateTest {

  private static final LocalDate FRI_20_NOV = LocalDate.of(2026, 11, 20);
  private static final LocalDate TUE_1_DEC = LocalDate.of(2026, 12, 1);

  static List<Obligation> obligations() {
    return Regime.bundled("demo")
        .assess(
            Facts.builder()
                .movedIn(FRI_20_NOV)
                .visaFree(true)
                .roles(Set.of())
                .birthDate(BirthDate.parse("1990"))
                .nationality("UZ")
                .build(),
            FRI_20_NOV)
        .obligations();
  }

  private static Obligation withoutLastDay(Obligation one) {
    return new Obligation(
        one.duty(),
        one.since(),
        one.earliest(),
        null,
        one.whoActs(),
        one.bring(),
        one.rule(),
        one.explanation());
  }

  private static @Nullable NoticeState state(@Nullable String name) {
    return name == null ? null : NoticeState.valueOf(name);
  }

  @ParameterizedTest
  @CsvSource({
    // notice, before, on, after the last day, without one
    "                , DUE,      DUE,      LATE,     NO_LAST_DAY",
    "FILED           , WAITING,  WAITING,  WAITING,  WAITING",
    "IN_REVIEW       , WAITING,  WAITING,  WAITING,  WAITING",
    "REFUSAL_PROPOSED, WAITING,  WAITING,  WAITING,  WAITING",
    "RETURNED        , RETURNED, RETURNED, RETURNED, RETURNED",
    "ACCEPTED        , DONE,     DONE,     DONE,     DONE",
    "REFUSED         , REFUSED,  REFUSED,  REFUSED,  REFUSED",
    "WITHDRAWN       , DUE,      DUE,      LATE,     NO_LAST_DAY",
  })
  void theTableIsComplete(
      @Nullable String notice, DutyState before, DutyState on, DutyState after, DutyState none) {
    Obligation duty = obligations().getFirst();
    assertThat(duty.lastDay()).isEqualTo(TUE_1_DEC);
    assertThat(DutyState.of(duty, state(notice), FRI_20_NOV)).isEqualTo(before);
    assertThat(DutyState.of(duty, state(notice), TUE_1_DEC)).isEqualTo(on);
    assertThat(DutyState.of(duty, state(notice), TUE_1_DEC.plusDays(1))).isEqualTo(after);
    assertThat(DutyState.of(withoutLastDay(duty), state(notice), TUE_1_DEC)).isEqualTo(none);
  }

  @Test
  void whatNoNoticeDoesIsNeverCalledDoneNorLate() {
    Obligation host = obligations().getLast();
    assertThat(host.duty().notices()).isEmpty();
    assertThat(DutyState.of(host, null, FRI_20_NOV)).isEqualTo(DutyState.ELSEWHERE);
    assertThat(DutyState.of(host, null, LocalDate.of(2027, 12, 1))).isEqualTo(DutyState.ELSEWHERE);
  }

  @Test
  void everyStateHasItsWords() {
    var words = ResourceBundle.getBundle("messages/duty_en", Locale.ROOT);
    for (DutyState state : DutyState.values()) {
      assertThat(words.keySet())
          .contains("duty.state." + state.code(), "duty.state." + state.code() + ".text");
    }
  }
}
