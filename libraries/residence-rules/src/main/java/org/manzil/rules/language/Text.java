package org.manzil.rules.language;

import java.util.Locale;
import java.util.Map;

/**
 * A text written by a regime's author, one version per language of the regime.
 *
 * @param versions language tag to text; never empty
 */
public record Text(Map<String, String> versions) implements Wording {

  public Text {
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("a text needs at least one language");
    }
    versions = Map.copyOf(versions);
  }

  @Override
  public String in(Locale locale) {
    String exact = versions.get(locale.getLanguage());
    String said = exact != null ? exact : versions.get("en");
    return said != null ? said : anyButAlwaysTheSame();
  }

  private String anyButAlwaysTheSame() {
    return versions.entrySet().stream().min(Map.Entry.comparingByKey()).orElseThrow().getValue();
  }
}
