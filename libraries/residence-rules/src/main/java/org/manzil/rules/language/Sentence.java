package org.manzil.rules.language;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A sentence of the library's own, named by its key in {@code phrases_*.properties}.
 *
 * @param key key of the pattern
 * @param values values of the pattern by name: wordings, days, numbers or plain strings
 */
public record Sentence(String key, Map<String, Object> values) implements Wording {

  public Sentence {
    values = Map.copyOf(values);
  }

  /** A sentence without values. */
  public Sentence(String key) {
    this(key, Map.of());
  }

  @Override
  public String in(Locale locale) {
    Map<String, Object> said = new HashMap<>();
    values.forEach((name, value) -> said.put(name, say(value, locale)));
    return Phrases.format(key, said, locale);
  }

  private static Object say(Object value, Locale locale) {
    return switch (value) {
      case Wording wording -> wording.in(locale);
      case LocalDate day -> Dates.withWeekday(day, locale);
      default -> value;
    };
  }
}
