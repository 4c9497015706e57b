package org.manzil.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manzil.rules.assessment.Outcome.CONCERNED;
import static org.manzil.rules.assessment.Outcome.NEEDS_FACT;
import static org.manzil.rules.assessment.Outcome.NEEDS_REGISTRAR;
import static org.manzil.rules.assessment.Outcome.NOT_CONCERNED;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.manzil.rules.assessment.Assessment;
import org.manzil.rules.assessment.Obligation;
import org.manzil.rules.facts.BirthDate;
import org.manzil.rules.facts.FactName;
import org.manzil.rules.facts.Facts;
import org.manzil.rules.facts.FactsBuilder;
import org.manzil.rules.facts.FamilyLink;
import org.manzil.rules.facts.Purpose;
import org.manzil.rules.facts.Role;
import org.manzil.rules.law.Actor;
import org.manzil.rules.law.NoticeKind;

/** The invented regime as a person meets it. */
class DemoRegimeTest {

  private static final LocalDate MON_2025_11_03 = LocalDate.of(2025, 11, 3);
  private static final LocalDate WED_2025_12_31 = LocalDate.of(2025, 12, 31);
  private static final LocalDate THU_2026_01_01 = LocalDate.of(2026, 1, 1);
  private static final LocalDate FRI_2026_11_20 = LocalDate.of(2026, 11, 20);
  private static final LocalDate SAT_2026_11_21 = LocalDate.of(2026, 11, 21);
  private static final LocalDate SUN_2026_11_22 = LocalDate.of(2026, 11, 22);
  private static final LocalDate WED_2027_06_30 = LocalDate.of(2027, 6, 30);
  private static final LocalDate THU_2027_07_01 = LocalDate.of(2027, 7, 1);

  private final Regime demo = Regime.bundled("demo");

  @Test
  void the_authority_names_the_language_its_people_read_or_it_is_the_first() {
    assertThat(demo.authority().language()).isEqualTo(Locale.of("ru"));
    assertThat(Regime.load(Path.of("src/test/resources/org/manzil/rules/federal")).authority())
        .extracting(Authority::language)
        .isEqualTo(Locale.ENGLISH);
  }

  @Test
  void arrival_without_a_visa_is_notified_within_seven_working_days() {
    Obligation arrival = arrival(assess(person().visaFree(true).movedIn(FRI_2026_11_20)));
    assertThat(arrival.rule().id()).isEqualTo("arrival-visa-free");
    assertThat(arrival.since()).isEqualTo(FRI_2026_11_20);
    assertThat(arrival.earliest()).isNull();
    assertThat(arrival.lastDay()).isEqualTo(LocalDate.of(2026, 12, 1)).hasDayOfMonth(1);
    assertThat(arrival.whoActs()).isEqualTo(Actor.RESIDENT);
    assertThat(arrival.rule().source().section()).isEqualTo("§ 3(1)");
  }

  @Test
  void the_explanation_writes_the_count_out() {
    Obligation arrival = arrival(assess(person().visaFree(true).movedIn(FRI_2026_11_20)));
    assertThat(arrival.explanation().in(Locale.ENGLISH))
        .isEqualTo(
            "Notify within 7 working days of moving in. Moved in Fri 20.11.2026, that day is not"
                + " counted; working days: Mon 23.11 (1), Tue 24.11 (2), Wed 25.11 (3), Thu 26.11"
                + " (4), Fri 27.11 (5), Mon 30.11 (6), Tue 01.12.2026 (7). Last day: Tue 01.12.2026.");
    assertThat(arrival.explanation().in(Locale.of("ru")))
        .startsWith("Уведомьте в течение 7 рабочих дней после вселения. Вселение: пт 20.11.2026,")
        .endsWith("Последний день: вт 01.12.2026.");
    assertThat(arrival.explanation().because())
        .extracting(reason -> reason.in(Locale.ENGLISH))
        .contains(
            "It applies because you came without a visa.",
            "Checked, and not your case: Citizens of Belarus need not notify.")
        .first()
        .isEqualTo(
            "Manzil: Demo Residence Rules 2026 (invented for demonstration), § 3(1), 01.12.2025"
                + " (read 22.11.2026; arrival-visa-free).");
  }

  @Test
  void an_event_is_judged_by_the_rule_in_force_on_its_own_day() {
    Obligation before = arrival(assess(person().visaFree(true).movedIn(WED_2025_12_31)));
    Obligation after = arrival(assess(person().visaFree(true).movedIn(THU_2026_01_01)));
    assertThat(before.rule().id()).isEqualTo("arrival-visa-free-2025");
    assertThat(before.lastDay()).isEqualTo(LocalDate.of(2026, 1, 9));
    assertThat(after.rule().id()).isEqualTo("arrival-visa-free");
    assertThat(after.lastDay()).isEqualTo(LocalDate.of(2026, 1, 13));
  }

  @Test
  void a_future_rule_binds_from_its_day_and_not_before() {
    FactsBuilder worker = person().visaFree(false).stayDays(60).purpose(Purpose.WORK);
    Assessment before = assess(worker.movedIn(WED_2027_06_30));
    assertThat(before.outcome()).isEqualTo(NOT_CONCERNED);
    assertThat(before.reasons())
        .extracting(reason -> reason.in(Locale.ENGLISH))
        .anyMatch(reason -> reason.endsWith("Reason: it comes into force on Thu 01.07.2027."));
    assertThat(arrival(assess(worker.movedIn(THU_2027_07_01))).rule().id())
        .isEqualTo("arrival-with-visa-to-work");
  }

  @Test
  void a_family_tie_to_a_citizen_exempts_from_the_rule_for_short_work() {
    FactsBuilder worker =
        person().visaFree(false).stayDays(60).purpose(Purpose.WORK).movedIn(THU_2027_07_01);
    assertThat(assess(worker.familyLink(FamilyLink.SPOUSE_OF_CITIZEN)).outcome())
        .isEqualTo(NOT_CONCERNED);
    assertThat(assess(worker.familyLink(FamilyLink.NONE)).outcome()).isEqualTo(CONCERNED);
    assertAsks(worker.familyLink(null), FactName.FAMILY_LINK);
    FactsBuilder longer = worker.familyLink(FamilyLink.SPOUSE_OF_CITIZEN).stayDays(91);
    assertThat(arrival(assess(longer)).rule().id()).isEqualTo("arrival-with-visa");
  }

  @Test
  void a_visa_and_a_stay_of_up_to_ninety_days_is_no_concern() {
    FactsBuilder visitor = person().visaFree(false).movedIn(FRI_2026_11_20);
    assertThat(assess(visitor.stayDays(90)).outcome()).isEqualTo(NOT_CONCERNED);
    assertThat(arrival(assess(visitor.stayDays(91))).rule().id()).isEqualTo("arrival-with-visa");
  }

  @Test
  void a_change_of_address_moves_its_last_day_to_a_working_day() {
    Assessment change = assess(person().movedOut(SAT_2026_11_21).leavingCountry(false));
    Obligation obligation = change.obligationFor(NoticeKind.CHANGE).orElseThrow();
    assertThat(obligation.lastDay()).isEqualTo(LocalDate.of(2026, 12, 7));
  }

  @Test
  void a_departure_has_an_earliest_day() {
    Assessment departure = assess(person().movedOut(FRI_2026_11_20).leavingCountry(true));
    Obligation obligation = departure.obligationFor(NoticeKind.DEPARTURE).orElseThrow();
    assertThat(obligation.earliest()).isEqualTo(LocalDate.of(2026, 11, 13));
    assertThat(obligation.lastDay()).isEqualTo(LocalDate.of(2026, 11, 27));
    assertThat(departure.obligations()).hasSize(1);
  }

  @Test
  void a_host_confirms_whenever_somebody_must_notify() {
    Assessment arrival = assess(person().visaFree(true).movedIn(FRI_2026_11_20));
    Obligation host = arrival.obligations().getLast();
    assertThat(host.duty().code()).isEqualTo("confirm-dwelling");
    assertThat(host.whoActs()).isEqualTo(Actor.HOST);
    assertThat(host.lastDay()).isEqualTo(LocalDate.of(2026, 12, 4));
    assertThat(host.explanation().because())
        .anyMatch(node -> node.statement().equals(arrival(arrival).explanation().statement()));
  }

  @Test
  void nationality_age_and_role_exempt_and_say_so() {
    FactsBuilder arriving = person().visaFree(true).movedIn(FRI_2026_11_20);
    assertExempt(arriving.nationality("BY"), "Citizens of Belarus need not notify.");
    assertExempt(
        arriving.nationality("UZ").birthDate(BirthDate.parse("2020-11-21")),
        "Children under 6 need not be notified.");
    assertExempt(
        arriving.roles(Set.of(Role.DIPLOMAT_FAMILY)).birthDate(BirthDate.parse("1990")),
        "Diplomats and members of their families need not notify.");
  }

  @Test
  void a_child_on_its_sixth_birthday_is_no_longer_exempt_and_a_parent_acts() {
    FactsBuilder child = person().visaFree(true).movedIn(FRI_2026_11_20);
    Assessment assessment = assess(child.birthDate(BirthDate.parse("2020-11-20")));
    assertThat(arrival(assessment).whoActs()).isEqualTo(Actor.PARENT);
  }

  @Test
  void an_unknown_birth_month_that_matters_needs_a_registrar() {
    FactsBuilder child = person().visaFree(true).movedIn(FRI_2026_11_20);
    Assessment open = assess(child.birthDate(BirthDate.parse("2020")));
    assertThat(open.outcome()).isEqualTo(NEEDS_REGISTRAR);
    assertThat(open.reasons().getFirst().in(Locale.ENGLISH)).contains("your date of birth");
    assertThat(assess(child.birthDate(BirthDate.parse("2015"))).outcome()).isEqualTo(CONCERNED);
  }

  @Test
  void what_the_source_leaves_open_goes_to_a_registrar() {
    FactsBuilder staff = person().visaFree(true).movedIn(FRI_2026_11_20);
    Assessment open = assess(staff.roles(Set.of(Role.INTERNATIONAL_STAFF)));
    assertThat(open.outcome()).isEqualTo(NEEDS_REGISTRAR);
    assertThat(open.obligations()).isEmpty();
    assertThat(open.reasons().getFirst().in(Locale.ENGLISH)).contains("a registrar decides");
  }

  @Test
  void each_fact_is_asked_for_in_turn_and_only_when_needed() {
    FactsBuilder told = Facts.builder();
    assertAsks(told, FactName.MOVED_IN);
    assertAsks(told.movedIn(FRI_2026_11_20), FactName.VISA_FREE);
    assertAsks(told.visaFree(true), FactName.ROLES);
    assertAsks(told.roles(Set.of()), FactName.BIRTH_DATE);
    assertAsks(told.birthDate(BirthDate.parse("1990-05")), FactName.NATIONALITY);
    assertThat(assess(told.nationality("UZ")).nextFact()).isNull();
  }

  @Test
  void a_fact_is_not_asked_for_once_another_decides() {
    assertThat(assess(Facts.builder().nationality("BY")).outcome()).isEqualTo(NOT_CONCERNED);
    assertThat(
            assess(Facts.builder().movedIn(FRI_2026_11_20).visaFree(false).stayDays(10)).outcome())
        .isEqualTo(NOT_CONCERNED);
  }

  @Test
  void a_question_says_which_rule_of_today_asks() {
    String why = Objects.requireNonNull(assess(Facts.builder()).nextFact()).why(Locale.ENGLISH);
    assertThat(why)
        .isEqualTo(
            "The answer depends on the day you moved in. The rule: Notify within 7 working days of"
                + " moving in.");
  }

  @Test
  void beyond_the_known_holidays_there_is_a_duty_but_no_invented_day() {
    Assessment far = assess(person().visaFree(true).movedIn(LocalDate.of(2028, 12, 21)));
    assertThat(far.outcome()).isEqualTo(CONCERNED);
    assertThat(arrival(far).lastDay()).isNull();
    assertThat(arrival(far).explanation().in(Locale.ENGLISH))
        .endsWith("ask a registrar: Demo Registration Authority.");
  }

  @Test
  void an_event_before_the_first_rule_concerns_nobody() {
    Assessment old = assess(person().visaFree(true).movedIn(LocalDate.of(2024, 5, 1)));
    assertThat(old.outcome()).isEqualTo(NOT_CONCERNED);
    assertThat(old.reasons()).isNotEmpty();
  }

  @Test
  void a_notice_states_the_day_that_its_duty_counts_from() {
    Facts person = person().visaFree(true).build();
    assertThat(day(person, NoticeKind.ARRIVAL, FRI_2026_11_20)).isEqualTo("2026-12-01");
    assertThat(day(person, NoticeKind.CHANGE, MON_2025_11_03)).isEqualTo("2025-11-17");
    assertThat(day(person, NoticeKind.DEPARTURE, FRI_2026_11_20)).isEqualTo("2026-11-27");
  }

  @Test
  void a_notice_need_not_tell_what_the_nationality_tells() {
    Facts uzbek = person().build();
    assertThat(demo.withNotice(uzbek, NoticeKind.ARRIVAL, FRI_2026_11_20).visaFree()).isTrue();
    Facts indian = person().nationality("IN").build();
    assertThat(demo.withNotice(indian, NoticeKind.ARRIVAL, FRI_2026_11_20).visaFree()).isNull();
    Facts told = person().visaFree(false).build();
    assertThat(demo.withNotice(told, NoticeKind.ARRIVAL, FRI_2026_11_20).visaFree()).isFalse();
  }

  private LocalDate day(Facts person, NoticeKind kind, LocalDate since) {
    Assessment answer = demo.assess(demo.withNotice(person, kind, since), SUN_2026_11_22);
    return Objects.requireNonNull(answer.obligationFor(kind).orElseThrow().lastDay());
  }

  private void assertExempt(FactsBuilder facts, String reason) {
    Assessment assessment = assess(facts);
    assertThat(assessment.outcome()).isEqualTo(NOT_CONCERNED);
    assertThat(assessment.reasons().getFirst().in(Locale.ENGLISH)).isEqualTo(reason);
    assertThat(assessment.obligations()).isEmpty();
  }

  private void assertAsks(FactsBuilder facts, FactName fact) {
    Assessment assessment = assess(facts);
    assertThat(assessment.outcome()).isEqualTo(NEEDS_FACT);
    assertThat(Objects.requireNonNull(assessment.nextFact()).name()).isEqualTo(fact);
  }

  private static Obligation arrival(Assessment assessment) {
    return assessment.obligationFor(NoticeKind.ARRIVAL).orElseThrow();
  }

  private Assessment assess(FactsBuilder facts) {
    return demo.assess(facts.build(), SUN_2026_11_22);
  }

  private static FactsBuilder person() {
    return Facts.builder()
        .nationality("UZ")
        .birthDate(BirthDate.parse("1990-05-17"))
        .roles(Set.of())
        .familyLink(FamilyLink.NONE);
  }
}
