package org.manzil.service.card;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.manzil.rules.card.CardFact;
import org.manzil.rules.card.CardPlan;
import org.manzil.service.obligation.Regimes;
import org.springframework.stereotype.Component;

/** The configurations that the rules in force provide for. */
@Component
class CardPlans {

  private final Regimes regimes;

  CardPlans(Regimes regimes) {
    this.regimes = regimes;
  }

  /** What a wallet may ask for; a print has no key that a wallet could prove to hold. */
  List<CardConfiguration> all() {
    CardPlan plan = regimes.cardToday();
    return Stream.concat(
            Stream.of(CardConfiguration.card(names(plan.facts()))),
            plan.requests().stream()
                .map(request -> CardConfiguration.proof(request.id(), names(request.facts()))))
        .toList();
  }

  Optional<CardConfiguration> find(String id) {
    return find(all(), id);
  }

  Optional<CardConfiguration> findPrint(String id) {
    return find(
        regimes.cardToday().requests().stream()
            .map(request -> CardConfiguration.print(request.id(), names(request.facts())))
            .toList(),
        id);
  }

  private static Optional<CardConfiguration> find(List<CardConfiguration> among, String id) {
    return among.stream().filter(configuration -> configuration.id().equals(id)).findAny();
  }

  private static List<String> names(List<CardFact> facts) {
    return facts.stream().map(CardFact::name).toList();
  }
}
