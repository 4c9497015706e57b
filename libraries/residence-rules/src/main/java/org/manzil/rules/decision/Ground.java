package org.manzil.rules.decision;

import java.util.List;
import java.util.Map;
import org.manzil.rules.language.Text;
import org.manzil.rules.yaml.YamlValue;

/**
 * A ground on which a registrar may return or refuse a notice.
 *
 * @param code its name in files and answers
 * @param kind what it is a ground for
 * @param text what the person is told
 * @param appeal how the person can have the decision reviewed
 */
public record Ground(String code, GroundKind kind, Text text, Text appeal) {

  static Ground read(YamlValue value, List<String> languages, Map<String, Text> appeals) {
    value.only("id", "kind", "text", "appeal");
    return new Ground(
        value.get("id").code(),
        value.get("kind").choice(GroundKind.class),
        value.get("text").texts(languages),
        value.get("appeal").lookUp(appeals));
  }
}
