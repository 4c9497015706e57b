package org.manzil.service.card;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.manzil.rules.Regime;
import org.manzil.rules.card.CardFact;
import org.manzil.rules.card.FactType;
import org.manzil.rules.card.ProofRequest;
import org.manzil.service.obligation.Regimes;
import org.manzil.service.resident.Person;
import org.manzil.service.site.Formats;
import org.springframework.stereotype.Component;

/**
 * How the rules name their facts and ready-made requests, in words. Cards outlive the version they
 * were issued by, so facts of former versions keep their names.
 */
@Component
public class FactWords {

  /** Before the id of a ready-made request, in the id of its proof copies. */
  private static final String PROOF = "proof-";

  /** Before the same id, in the id of its print. */
  private static final String PRINT = "print-";

  /** A fact as people read it. */
  public record Said(String label, String value) {

    /** The value is personal. */
    @Override
    public String toString() {
      return "Said[" + label + "]";
    }
  }

  /**
   * A ready-made request for paper: the id of its print, who asks, and what the facts are called.
   */
  public record Printable(String id, String title, List<String> facts) {

    public Printable {
      facts = List.copyOf(facts);
    }
  }

  private final Regimes regimes;

  FactWords(Regimes regimes) {
    this.regimes = regimes;
  }

  /** {@code fact.<name>} for each fact, and {@code value.<name>.<code>} for all countries. */
  public Map<String, String> facts(Locale language) {
    return facts(language, List.of(Locale.getISOCountries()));
  }

  /**
   * The same for the facts of one person, whose pages need not carry the names of all countries. A
   * copy from before they had this nationality says the code.
   */
  public Map<String, String> facts(Locale language, Person person) {
    return facts(language, List.of(person.nationality()));
  }

  private Map<String, String> facts(Locale language, List<String> countries) {
    Map<String, String> words = new LinkedHashMap<>();
    for (CardFact fact : known()) {
      words.put("fact." + fact.name(), fact.label().in(language));
      if (fact.type() == FactType.COUNTRY) {
        countries.forEach(
            code -> words.put("value." + fact.name() + "." + code, name(code, language)));
      }
    }
    return words;
  }

  /** The newest names, in the order of today's card, before those that it has no more. */
  private Collection<CardFact> known() {
    Map<String, CardFact> known = new LinkedHashMap<>();
    for (Regime version : regimes.untilToday().reversed()) {
      version.card().facts().forEach(fact -> known.putIfAbsent(fact.name(), fact));
    }
    return known.values();
  }

  private static String name(String country, Locale language) {
    return Locale.of("", country).getDisplayCountry(language);
  }

  /** Those of the facts that have a value, in the order of the card. */
  public List<Said> say(Map<String, String> values, Locale language) {
    return known().stream()
        .filter(fact -> values.containsKey(fact.name()))
        .map(fact -> say(fact, Objects.requireNonNull(values.get(fact.name())), language))
        .toList();
  }

  private static Said say(CardFact fact, String value, Locale language) {
    String said =
        switch (fact.type()) {
          case TEXT -> value;
          case DATE -> Formats.partialDate(value);
          case COUNTRY -> name(value, language);
        };
    return new Said(fact.label().in(language), said);
  }

  /** The ready-made requests in the regime's order, for paper. */
  public List<Printable> printables(Locale language) {
    return regimes.cardToday().requests().stream()
        .map(
            request ->
                new Printable(
                    PRINT + request.id(),
                    request.title().in(language),
                    request.facts().stream().map(fact -> fact.label().in(language)).toList()))
        .toList();
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
    List<ProofRequest> requests = regimes.cardToday().requests();
    requests.forEach(request -> titles.put(PROOF + request.id(), request.title().in(language)));
    return titles;
  }
}
