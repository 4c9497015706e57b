package org.manzil.service.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All steps a notice may take; the rest is refused. */
class NoticeStateTest {

  @ParameterizedTest
  @CsvSource({
    // state, then after OPEN, ACCEPT, RETURN, PROPOSE_REFUSAL, CONFIRM_REFUSAL, CORRECT, WITHDRAW
    "FILED,            IN_REVIEW,        -,        -,        -,                -,       FILED, WITHDRAWN",
    "IN_REVIEW,        IN_REVIEW,        ACCEPTED, RETURNED, REFUSAL_PROPOSED, -,       FILED, WITHDRAWN",
    "REFUSAL_PROPOSED, REFUSAL_PROPOSED, -,        -,        -,                REFUSED, -,     -",
    "RETURNED,         RETURNED,         -,        -,        -,                -,       FILED, WITHDRAWN",
    "ACCEPTED,         ACCEPTED,         -,        -,        -,                -,       -,     -",
    "REFUSED,          REFUSED,          -,        -,        -,                -,       -,     -",
    "WITHDRAWN,        -,                -,        -,        -,                -,       -,     -"
  })
  void theTableIsComplete(
      NoticeState state,
      String open,
      String accept,
      String back,
      String propose,
      String confirm,
      String correct,
      String withdraw) {
    String[] expected = {open, accept, back, propose, confirm, correct, withdraw};
    NoticeState.Step[] steps = NoticeState.Step.values();
    assertThat(steps).hasSize(expected.length);
    assertThat(Arrays.stream(steps).map(step -> state.after(step).map(Enum::name).orElse("-")))
        .containsExactly(expected);
  }
}
