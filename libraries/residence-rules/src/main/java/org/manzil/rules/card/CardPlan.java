package org.manzil.rules.card;

import java.util.List;
import java.util.Map;
import org.manzil.rules.yaml.YamlValue;

/**
 * What the cards of a regime carry, and what is asked of them.
 *
 * @param facts the facts, in the order of the card
 * @param requests the ready-made requests
 */
public record CardPlan(List<CardFact> facts, List<ProofRequest> requests) {

  /** No card: the regime says nothing of it. */
  public static final CardPlan NONE = new CardPlan(List.of(), List.of());

  public CardPlan {
    facts = List.copyOf(facts);
    requests = List.copyOf(requests);
  }

  /** Reads {@code card.yaml}. */
  public static CardPlan read(YamlValue file, List<String> languages) {
    file.only("facts", "requests");
    Map<String, CardFact> facts = file.get("facts").byId(value -> CardFact.read(value, languages));
    Map<String, ProofRequest> requests =
        file.get("requests").byId(value -> ProofRequest.read(value, languages, facts));
    return new CardPlan(List.copyOf(facts.values()), List.copyOf(requests.values()));
  }
}
