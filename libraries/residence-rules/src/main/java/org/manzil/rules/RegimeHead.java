package org.manzil.rules;

import java.util.List;
import java.util.Set;
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
 * @param visaFree citizens of which countries come without a visa, as far as its rules need to know
 */
record RegimeHead(
    String id,
    String version,
    Authority authority,
    List<String> languages,
    List<String> lands,
    Set<String> visaFree) {

  static RegimeHead read(YamlValue file) {
    file.only("id", "version", "authority", "languages", "lands", "visa-free");
    List<String> languages = file.get("languages").each(RegimeHead::language);
    return new RegimeHead(
        file.get("id").code(),
        file.get("version").matching("[0-9A-Za-z.-]+", "a version such as '2026.1'"),
        Authority.read(file.get("authority"), languages),
        languages,
        file.find("lands")
            .map(lands -> lands.each(land -> land.matching("[A-Z0-9]{1,3}", "a part such as BE")))
            .orElse(List.of()),
        file.find("visa-free")
            .map(states -> states.each(state -> state.matching("[A-Z]{2}", "a country such as UZ")))
            .<Set<String>>map(Set::copyOf)
            .orElse(Set.of()));
  }

  /** Texts in a language the library cannot explain itself in would leave half of an answer out. */
  private static String language(YamlValue value) {
    return value.pick(Phrases.languages().stream().sorted().toList(), language -> language);
  }
}
