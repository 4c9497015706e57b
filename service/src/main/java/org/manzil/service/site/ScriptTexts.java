package org.manzil.service.site;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The words of a page's script: a JSON object, the text of the page's element {@code texts}. */
@Component
public class ScriptTexts {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MessagePatterns patterns;

  public ScriptTexts(MessagePatterns patterns) {
    this.patterns = patterns;
  }

  /**
   * The texts under each prefix, then {@code others}; of two with one key the later counts.
   *
   * @param prefixes of message keys, with their last dot; the script reads what stands behind it
   */
  public String json(Locale language, Map<String, String> others, String... prefixes) {
    Map<String, String> texts = new TreeMap<>();
    for (String prefix : prefixes) {
      texts.putAll(patterns.under(prefix, language));
    }
    texts.putAll(others);
    return JSON.writeValueAsString(texts);
  }
}
