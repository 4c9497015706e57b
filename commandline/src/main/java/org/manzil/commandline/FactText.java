package org.manzil.commandline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.Regime;
import org.manzil.rules.card.CardFact;
import org.manzil.rules.card.FactType;

/** Facts as people read them; one that the bundled regime does not know keeps its name. */
final class FactText {

  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");

  /** By name, in the order of the card. */
  private final Map<String, CardFact> facts = new LinkedHashMap<>();

  private final Locale language;
  private final Texts texts;

  FactText(Locale language, Texts texts) {
    this.language = language;
    this.texts = texts;
    Regime.bundled("demo").card().facts().forEach(fact -> facts.put(fact.name(), fact));
  }

  /** A line for each: in the order of the card, then what it does not know. */
  List<String> lines(Map<String, @Nullable Object> claims) {
    List<String> names = new ArrayList<>(facts.keySet());
    names.addAll(new TreeSet<>(claims.keySet()));
    return names.stream()
        .distinct()
        .filter(claims::containsKey)
        .map(name -> line(name, claims.get(name)))
        .toList();
  }

  /** {@code Label: value}, in one line whatever is in either. */
  private String line(String name, @Nullable Object value) {
    CardFact fact = facts.get(name);
    String label = fact == null ? name : fact.label().in(language);
    return OneLine.of(label + ": " + value(fact == null ? FactType.TEXT : fact.type(), value));
  }

  private String value(FactType type, @Nullable Object value) {
    return switch (value) {
      case null -> "";
      case String text -> text(type, text);
      case Boolean flag -> texts.get("value." + flag);
      case Map<?, ?> parts -> Json.writeShort(parts);
      case List<?> parts -> Json.writeShort(parts);
      default -> value.toString();
    };
  }

  private String text(FactType type, String text) {
    return switch (type) {
      case TEXT -> text;
      case DATE -> DAY.matcher(text).matches() ? DAY.matcher(text).replaceAll("$3.$2.$1") : text;
      case COUNTRY ->
          List.of(Locale.getISOCountries()).contains(text)
              ? Locale.of("", text).getDisplayCountry(language)
              : text;
    };
  }
}
