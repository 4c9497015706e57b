package org.manzil.rules.card;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manzil.rules.language.Text;
import org.manzil.rules.law.Source;
import org.manzil.rules.law.Validity;
import org.manzil.rules.yaml.YamlValue;

/**
 * A fact that a card of this regime may carry.
 *
 * @param name its name in credentials, such as {@code notified_since}
 * @param type what its values are
 * @param label its name for people
 * @param origin where its values are taken from
 * @param inForce the days on which cards that carry it are issued
 * @param source where it is written that a proof shows it; empty where no law says so
 */
public record CardFact(
    String name,
    FactType type,
    Text label,
    FactOrigin origin,
    Validity inForce,
    Optional<Source> source) {

  static CardFact read(YamlValue value, List<String> languages, Map<String, Source> acts) {
    value.only("id", "type", "label", "taken-from", "in-force", "source");
    return new CardFact(
        value.get("id").code(),
        value.get("type").choice(FactType.class),
        value.get("label").texts(languages),
        value.get("taken-from").choice(FactOrigin.class),
        value.find("in-force").map(Validity::read).orElse(Validity.ALWAYS),
        value.find("source").map(source -> Source.at(source, acts)));
  }
}
