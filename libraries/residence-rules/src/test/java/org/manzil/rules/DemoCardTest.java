package org.manzil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.rules.card.CardFact;
import org.manzil.rules.card.CardPlan;
import org.manzil.rules.card.FactOrigin;
import org.manzil.rules.card.FactType;
import org.manzil.rules.card.ProofRequest;
import org.manzil.rules.decision.Ground;
import org.manzil.rules.decision.GroundKind;

class DemoCardTest {

  private final Regime demo = Regime.bundled("demo");

  @Test
  void the_card_carries_the_facts_in_order() {
    assertThat(demo.card().facts())
        .extracting(CardFact::name)
        .containsExactly(
            "family_name",
            "given_name",
            "birth_date",
            "document_number",
            "nationality",
            "notified_since",
            "region",
            "municipality",
            "address");
    assertThat(demo.card().facts().get(5).type()).isEqualTo(FactType.DATE);
    assertThat(demo.card().facts().get(5).label().in(Locale.of("ru")))
        .isEqualTo("Уведомление действует с");
  }

  @Test
  void each_fact_says_where_its_value_is_taken_from() {
    assertThat(demo.card().facts())
        .filteredOn(fact -> fact.origin() == FactOrigin.DOCUMENT)
        .extracting(CardFact::name)
        .containsExactly(
            "family_name", "given_name", "birth_date", "document_number", "nationality");
    assertThat(Regime.bundled("de").card().facts())
        .allSatisfy(
            fact -> assertThat(fact.source().orElseThrow().section()).isEqualTo("\u00a7 24(2)"));
  }

  @Test
  void a_fact_and_the_requests_for_it_are_there_on_its_days_only(@TempDir Path folder)
      throws IOException {
    RegimeCopy.of("demo", folder)
        .replaceAfter(
            "card.yaml", "id: municipality", "type:", "in-force: {from: 2027-01-01}\n    type:");
    CardPlan card = Regime.load(folder).card();
    assertThat(names(card.on(LocalDate.of(2026, 12, 31)))).doesNotContain("municipality");
    assertThat(card.on(LocalDate.of(2026, 12, 31)).requests())
        .extracting(ProofRequest::id)
        .containsExactly("employer", "landlord", "bank");
    assertThat(card.on(LocalDate.of(2027, 1, 1))).isEqualTo(card);
    assertThat(names(card)).contains("municipality");
  }

  private static List<String> names(CardPlan plan) {
    return plan.facts().stream().map(CardFact::name).toList();
  }

  @Test
  void every_ready_made_request_shows_one_to_three_facts() {
    assertThat(demo.card().requests())
        .extracting(ProofRequest::id)
        .containsExactly("employer", "landlord", "bank", "official");
    assertThat(demo.card().requests())
        .allSatisfy(request -> assertThat(request.facts()).hasSizeBetween(1, 3));
  }

  @Test
  void every_ground_tells_how_to_appeal() {
    assertThat(demo.grounds().of(GroundKind.RETURN)).hasSize(3);
    assertThat(demo.grounds().of(GroundKind.REFUSAL)).hasSize(3);
    assertThat(demo.grounds().all())
        .allSatisfy(ground -> assertThat(ground.appeal().in(Locale.ENGLISH)).contains("review"));
    assertThat(demo.grounds().find(GroundKind.REFUSAL, "host-objects"))
        .map(Ground::kind)
        .contains(GroundKind.REFUSAL);
    assertThat(demo.grounds().find(GroundKind.RETURN, "host-objects")).isEmpty();
  }
}
