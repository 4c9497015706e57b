package org.manzil.service.card;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.manzil.rules.Regime;
import org.manzil.rules.card.CardFact;
import org.springframework.stereotype.Component;

/** The configurations that the regime in force provides for. */
@Component
class CardPlans {

  private final List<CardConfiguration> all;
  private final List<CardConfiguration> prints;

  CardPlans(Regime regime) {
    CardConfiguration card = CardConfiguration.card(names(regime.card().facts()));
    this.all =
        Stream.concat(
                Stream.of(card),
                regime.card().requests().stream()
                    .map(request -> CardConfiguration.proof(request.id(), names(request.facts()))))
            .toList();
    this.prints =
        regime.card().requests().stream()
            .map(request -> CardConfiguration.print(request.id(), names(request.facts())))
            .toList();
  }

  /** What a wallet may ask for; a print has no key that a wallet could prove to hold. */
  List<CardConfiguration> all() {
    return all;
  }

  Optional<CardConfiguration> find(String id) {
    return find(all, id);
  }

  Optional<CardConfiguration> findPrint(String id) {
    return find(prints, id);
  }

  private static Optional<CardConfiguration> find(List<CardConfiguration> among, String id) {
    return among.stream().filter(configuration -> configuration.id().equals(id)).findAny();
  }

  private static List<String> names(List<CardFact> facts) {
    return facts.stream().map(CardFact::name).toList();
  }
}
