package org.manzil.service.card;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.manzil.rules.Regime;
import org.manzil.rules.card.CardFact;
import org.manzil.rules.card.FactType;
import org.manzil.rules.card.ProofRequest;
import org.springframework.stereotype.Component;

/** How the regime in force names its facts and ready-made requests, as texts for the scripts. */
@Component
public class FactWords {

  /** Before the id of a ready-made request, in the id of its proof copies. */
  private static final String PROOF = "proof-";

  private final Regime regime;

  FactWords(Regime regime) {
    this.regime = regime;
  }

  /** {@code fact.<name>} for each fact, and {@code value.<name>.<code>} for countries. */
  public Map<String, String> facts(Locale language) {
    Map<String, String> words = new LinkedHashMap<>();
    for (CardFact fact : regime.card().facts()) {
      words.put("fact." + fact.name(), fact.label().in(language));
      if (fact.type() == FactType.COUNTRY) {
        Arrays.stream(Locale.getISOCountries())
            .forEach(code -> words.put("value." + fact.name() + "." + code, name(code, language)));
      }
    }
    return words;
  }

  private static String name(String country, Locale language) {
    return Locale.of("", country).getDisplayCountry(language);
  }

  /** {@code configuration.<id>} for the proof copies of each ready-made request. */
  public Map<String, String> configurations(Locale language) {
    Map<String, String> words = new LinkedHashMap<>();
    requests(language).forEach((id, title) -> words.put("configuration." + id, title));
    return words;
  }

  /** The ready-made requests in the regime's order: the id of their copies, and who asks. */
  public Map<String, String> requests(Locale language) {
    Map<String, String> titles = new LinkedHashMap<>();
    List<ProofRequest> requests = regime.card().requests();
    requests.forEach(request -> titles.put(PROOF + request.id(), request.title().in(language)));
    return titles;
  }
}
