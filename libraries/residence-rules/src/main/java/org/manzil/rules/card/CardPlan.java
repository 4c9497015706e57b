package org.manzil.rules.card;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.manzil.rules.law.Source;
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

  /** What cards issued on that day carry, and the requests that such cards can answer. */
  public CardPlan on(LocalDate day) {
    return new CardPlan(
        facts.stream().filter(fact -> fact.inForce().holds(day)).toList(),
        requests.stream()
            .filter(one -> one.facts().stream().allMatch(fact -> fact.inForce().holds(day)))
            .toList());
  }

  /** Reads {@code card.yaml}. */
  public static CardPlan read(YamlValue file, List<String> languages) {
    file.only("acts", "facts", "requests");
    Map<String, Source> acts =
        file.find("acts").map(value -> value.byId(Source::read)).orElse(Map.of());
    Map<String, CardFact> facts =
        file.get("facts").byId(value -> CardFact.read(value, languages, acts));
    Map<String, ProofRequest> requests =
        file.get("requests").byId(value -> ProofRequest.read(value, languages, facts));
    return new CardPlan(List.copyOf(facts.values()), List.copyOf(requests.values()));
  }
}
