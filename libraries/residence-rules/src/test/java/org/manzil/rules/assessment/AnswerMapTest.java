package org.manzil.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manzil.rules.Regime;
import org.manzil.rules.facts.Facts;

/** The shape of an answer as programs see it. */
class AnswerMapTest {

  private static final LocalDate SUN_2026_11_22 = LocalDate.of(2026, 11, 22);
  private static final Map<String, Object> ARRIVING =
      Map.of(
          "visaFree", true,
          "movedIn", "2026-11-20",
          "nationality", "UZ",
          "birthDate", "1990",
          "roles", List.of());

  @Test
  void a_concerned_answer_has_the_published_keys_in_order() {
    Map<?, ?> answer = answer(ARRIVING);
    assertThat(answer.keySet().toString())
        .isEqualTo("[regime, version, on, outcome, obligations, nextFact, reasons]");
    assertThat(answer.get("outcome")).isEqualTo("concerned");
    assertThat(answer.get("on")).isEqualTo("2026-11-22");
    assertThat(answer.get("nextFact")).isNull();
    Map<?, ?> obligation = first(answer.get("obligations"));
    assertThat(obligation.keySet().toString())
        .isEqualTo("[duty, since, earliest, lastDay, whoActs, bring, rule, explanation]");
    assertThat(obligation.get("duty")).isEqualTo("notify-arrival");
    assertThat(obligation.get("lastDay")).isEqualTo("2026-12-01");
    assertThat(obligation.get("earliest")).isNull();
    assertThat(obligation.get("whoActs")).isEqualTo("resident");
    assertThat(obligation.get("bring")).asString().startsWith("[Your passport, ");
  }

  @Test
  void a_rule_is_given_with_all_of_its_source() {
    Map<?, ?> rule = (Map<?, ?>) first(answer(ARRIVING).get("obligations")).get("rule");
    assertThat(Objects.requireNonNull(rule).toString())
        .isEqualTo(
            "{id=arrival-visa-free, source={publisher=Manzil, title=Demo Residence Rules 2026"
                + " (invented for demonstration), section=§ 3(1), date=2025-12-01, url=null,"
                + " read=2026-11-22}}");
  }

  @Test
  void an_explanation_is_a_tree_of_texts() {
    Map<?, ?> why = (Map<?, ?>) first(answer(ARRIVING).get("obligations")).get("explanation");
    assertThat(Objects.requireNonNull(why).keySet().toString()).isEqualTo("[kind, text, because]");
    assertThat(first(why.get("because")).keySet().toString()).isEqualTo("[kind, text, because]");
  }

  @Test
  void a_missing_fact_is_named_with_the_reason() {
    Map<?, ?> answer = answer(Map.of("movedIn", "2026-11-20"));
    assertThat(answer.get("outcome")).isEqualTo("needs-fact");
    Map<?, ?> next = (Map<?, ?>) Objects.requireNonNull(answer.get("nextFact"));
    assertThat(next.keySet().toString()).isEqualTo("[name, why]");
    assertThat(next.get("name")).isEqualTo("visaFree");
  }

  @Test
  void the_same_question_has_the_same_answer() {
    Regime demo = Regime.bundled("demo");
    Facts facts = Facts.from(ARRIVING);
    assertThat(demo.assess(facts, SUN_2026_11_22)).isEqualTo(demo.assess(facts, SUN_2026_11_22));
  }

  private static Map<?, ?> first(@Nullable Object list) {
    return (Map<?, ?>) ((List<?>) Objects.requireNonNull(list)).getFirst();
  }

  private static Map<String, ?> answer(Map<String, Object> facts) {
    return Regime.bundled("demo").assess(Facts.from(facts), SUN_2026_11_22).toMap(Locale.ENGLISH);
  }
}
