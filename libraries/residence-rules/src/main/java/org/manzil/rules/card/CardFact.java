package org.manzil.rules.card;

import java.util.List;
import org.manzil.rules.language.Text;
import org.manzil.rules.yaml.YamlValue;

/**
 * A fact that a card of this regime may carry.
 *
 * @param name its name in credentials, such as {@code notified_since}
 * @param type what its values are
 * @param label its name for people
 */
public record CardFact(String name, FactType type, Text label) {

  static CardFact read(YamlValue value, List<String> languages) {
    value.only("id", "type", "label");
    return new CardFact(
        value.get("id").code(),
        value.get("type").choice(FactType.class),
        value.get("label").texts(languages));
  }
}
