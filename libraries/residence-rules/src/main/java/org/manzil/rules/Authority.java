package org.manzil.rules;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.manzil.rules.language.Text;
import org.manzil.rules.yaml.YamlValue;

/**
 * The authority whose rules a regime holds.
 *
 * @param name its name
 * @param zone the zone whose midnight ends its days
 * @param language the language its people read, and those who check what it issued
 */
public record Authority(Text name, ZoneId zone, Locale language) {

  static Authority read(YamlValue value, List<String> languages) {
    value.only("name", "zone", "language");
    String language =
        value
            .find("language")
            .map(own -> own.pick(languages, known -> known))
            .orElseGet(languages::getFirst);
    return new Authority(
        value.get("name").texts(languages), zone(value.get("zone")), Locale.of(language));
  }

  private static ZoneId zone(YamlValue value) {
    try {
      return ZoneId.of(value.text());
    } catch (DateTimeException e) {
      throw value.problem("'" + value.text() + "' is not a zone such as Europe/Moscow");
    }
  }
}
