package org.manzil.rules;

import java.util.List;
import org.manzil.rules.language.Phrases;
import org.manzil.rules.yaml.YamlValue;

/**
 * What {@code regime.yaml} says.
 *
 * @param id name of the regime
 * @param version version of its files
 * @param authority whose rules they are
 * @param languages language tags of its texts
 * @param lands parts of the country that its rules tell apart
 */
record RegimeHead(
    String id, String version, Authority authority, List<String> languages, List<String> lands) {

  static RegimeHead read(YamlValue file) {
    file.only("id", "version", "authority", "languages", "lands");
    List<String> languages = file.get("languages").each(RegimeHead::language);
    return new RegimeHead(
        file.get("id").code(),
        file.get("version").matching("[0-9A-Za-z.-]+", "a version such as '2026.1'"),
        Authority.read(file.get("authority"), languages),
        languages,
        file.find("lands")
            .map(lands -> lands.each(land -> land.matching("[A-Z0-9]{1,3}", "a part such as BE")))
            .orElse(List.of()));
  }

  /** Texts in a language the library cannot explain itself in would leave half of an answer out. */
  private static String language(YamlValue value) {
    return value.pick(Phrases.languages().stream().sorted().toList(), language -> language);
  }
}
