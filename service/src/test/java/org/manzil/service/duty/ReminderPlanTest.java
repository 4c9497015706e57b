package org.manzil.service.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manzil.rules.assessment.Obligation;

/** Which reminders a duty with the last day Tuesday 1 December 2026 brings. */
class ReminderPlanTest {

  private static final LocalDate TUE_24_NOV = LocalDate.of(2026, 11, 24);
  private static final Secret SECRET = Secret.random(new SecureRandom());

  private static List<PlannedReminder> plan(
      DutyState state, Secret secret, boolean stopped, LocalDate today) {
    Obligation duty = DutyStateTest.obligations().getFirst();
    return ReminderPlan.of(
        List.of(new OwnDuty(duty, state, 1L, null, true)), secret, stopped, today);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20, false, 2026-11-24 2026-11-29 2026-11-30",
    "2026-11-24, false, 2026-11-24 2026-11-29 2026-11-30",
    "2026-11-28, false, 2026-11-24 2026-11-29 2026-11-30",
    "2026-11-29, false, 2026-11-29 2026-11-30",
    "2026-11-30, false, 2026-11-30",
    "2026-12-01, false, 2026-12-01",
    "2026-12-02, false, ''",
    "2026-11-20, true,  2026-11-30",
    "2026-12-01, true,  2026-12-01",
    "2026-12-02, true,  ''",
  })
  void sevenDaysTwoDaysAndOnTheEveAndStoppedOnlyTheLast(
      LocalDate today, boolean stopped, String days) {
    List<LocalDate> expected =
        Arrays.stream(days.split(" ")).filter(d -> !d.isEmpty()).map(LocalDate::parse).toList();
    assertThat(plan(DutyState.DUE, SECRET, stopped, today))
        .extracting(PlannedReminder::sendOn)
        .containsExactlyElementsOf(expected);
  }

  @Test
  void nothingThatIsFiledOrOverOrNotDoneByANoticeIsRemindedOf() {
    for (DutyState state : DutyState.values()) {
      if (state != DutyState.DUE && state != DutyState.REFUSED) {
        assertThat(plan(state, SECRET, false, TUE_24_NOV)).as(state.code()).isEmpty();
      }
    }
  }

  @Test
  void whatIsRefusedIsRemindedOfUntilTheLastDayIsOver() {
    assertThat(plan(DutyState.REFUSED, SECRET, false, TUE_24_NOV)).hasSize(3);
    assertThat(plan(DutyState.REFUSED, SECRET, false, TUE_24_NOV.plusDays(8))).isEmpty();
  }

  @Test
  void twoDutiesWithTheSameLastDayBringOneMailEachTime() {
    Obligation duty = DutyStateTest.obligations().getFirst();
    OwnDuty one = new OwnDuty(duty, DutyState.DUE, 1L, null, null);
    Obligation later =
        new Obligation(
            duty.duty(),
            duty.since().plusDays(1),
            duty.earliest(),
            duty.lastDay(),
            duty.whoActs(),
            duty.bring(),
            duty.rule(),
            duty.explanation());
    OwnDuty other = new OwnDuty(later, DutyState.DUE, 1L, null, null);
    assertThat(ReminderPlan.of(List.of(one, other), SECRET, false, TUE_24_NOV)).hasSize(3);
  }

  @Test
  void aMarkIsTheSameEachTimeAndUnlikeThoseOfOthers() {
    var marks = marks(plan(DutyState.DUE, SECRET, false, TUE_24_NOV));
    assertThat(marks).hasSize(3);
    assertThat(marks(plan(DutyState.DUE, SECRET, false, TUE_24_NOV.minusDays(3)))).isEqualTo(marks);
    Secret other = Secret.random(new SecureRandom());
    assertThat(marks(plan(DutyState.DUE, other, false, TUE_24_NOV)))
        .doesNotContainAnyElementsOf(marks);
  }

  private static Set<String> marks(List<PlannedReminder> plan) {
    return plan.stream().map(PlannedReminder::mark).collect(Collectors.toSet());
  }

  @Test
  void fiveConfirmationsADayAndThenNoMore() {
    Instant noon = Instant.parse("2026-11-24T12:00:00Z");
    Secret secret = SECRET;
    for (int i = 0; i < 5; i++) {
      assertThat(secret.mayAsk(noon)).isTrue();
      secret = secret.asked(noon);
    }
    assertThat(secret.mayAsk(noon)).isFalse();
    assertThat(secret.mayAsk(noon.plusSeconds(86_401))).isTrue();
  }
}
