package org.manzil.rules.law;

import java.util.List;
import java.util.Map;
import org.manzil.rules.language.Text;
import org.manzil.rules.yaml.YamlValue;

/**
 * Something people should know that makes nobody do anything here.
 *
 * @param id its name in the regime's files
 * @param inForce the days on which it is true
 * @param text what people should know
 * @param source where that is written
 */
public record Information(String id, Validity inForce, Text text, Source source) {

  static Information read(YamlValue value, List<String> languages, Map<String, Source> acts) {
    value.only("id", "in-force", "text", "source");
    return new Information(
        value.get("id").code(),
        Validity.read(value.get("in-force")),
        value.get("text").texts(languages),
        Source.at(value.get("source"), acts));
  }
}
