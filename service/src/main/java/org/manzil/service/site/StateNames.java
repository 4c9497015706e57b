package org.manzil.service.site;

import java.text.Collator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.manzil.traveldocument.States;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** States and other authorities that issue documents, by name. */
@Component
public class StateNames {

  private final MessageSource messages;

  StateNames(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * The name of one; an unknown one by its code.
   *
   * @param code ISO 3166-1 alpha-2, or a code of ICAO Doc 9303-3 section 5
   */
  public String name(String code, Locale language) {
    String country = Locale.of("", code).getDisplayCountry(language);
    String said = messages.getMessage("words.state." + code, null, country, language);
    return said == null ? code : said;
  }

  /** All by their codes, in the order of their names. */
  public Map<String, String> all(Locale language) {
    Map<String, String> names = new LinkedHashMap<>();
    Collator order = Collator.getInstance(language);
    States.all().stream()
        .map(code -> Map.entry(code, name(code, language)))
        .sorted(Map.Entry.comparingByValue(order))
        .forEach(state -> names.put(state.getKey(), state.getValue()));
    return names;
  }
}
