package org.manzil.rules.card;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.manzil.rules.language.Text;
import org.manzil.rules.yaml.YamlValue;

/**
 * A ready-made request of a kind of verifier: one to three facts, so that nobody shows the whole
 * card out of habit.
 *
 * @param id its name, such as {@code employer}
 * @param title who asks, for people
 * @param facts what is shown, in this order
 */
public record ProofRequest(String id, Text title, List<CardFact> facts) {

  private static final int MOST_FACTS = 3;

  public ProofRequest {
    facts = List.copyOf(facts);
    if (facts.isEmpty() || facts.size() > MOST_FACTS) {
      throw new IllegalArgumentException("a request shows one to " + MOST_FACTS + " facts");
    }
  }

  static ProofRequest read(YamlValue value, List<String> languages, Map<String, CardFact> known) {
    value.only("id", "title", "facts");
    List<CardFact> facts = value.get("facts").each(name -> name.lookUp(known));
    if (facts.size() > MOST_FACTS || new HashSet<>(facts).size() < facts.size()) {
      throw value.get("facts").problem("a request shows one to three facts, each once");
    }
    return new ProofRequest(value.get("id").code(), value.get("title").texts(languages), facts);
  }
}
