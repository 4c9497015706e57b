package org.manzil.rules;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.manzil.rules.language.Text;
import org.manzil.rules.yaml.YamlValue;

/**
 * The authority whose rules a regime holds.
 *
 * @param name its name
 * @param zone the zone whose midnight ends its days
 */
public record Authority(Text name, ZoneId zone) {

  static Authority read(YamlValue value, List<String> languages) {
    value.only("name", "zone");
    return new Authority(value.get("name").texts(languages), zone(value.get("zone")));
  }

  private static ZoneId zone(YamlValue value) {
    try {
      return ZoneId.of(value.text());
    } catch (DateTimeException e) {
      throw value.problem("'" + value.text() + "' is not a zone such as Europe/Moscow");
    }
  }
}
