package org.manzil.address.name;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words of names that people and registers cut short: "Б. Никитская", "ул. Акад. Королёва". */
public final class Shortened {

  private static final Map<String, String> STEMS =
      Map.ofEntries(
          Map.entry("б", "больш"),
          Map.entry("бол", "больш"),
          Map.entry("b", "больш"),
          Map.entry("bol", "больш"),
          Map.entry("м", "мал"),
          Map.entry("m", "мал"),
          Map.entry("н", "нов"),
          Map.entry("n", "нов"),
          Map.entry("ст", "стар"),
          Map.entry("ср", "средн"),
          Map.entry("sr", "средн"),
          Map.entry("в", "верхн"),
          Map.entry("верх", "верхн"),
          Map.entry("ниж", "нижн"),
          Map.entry("кр", "красн"),
          Map.entry("ак", "академик"),
          Map.entry("акад", "академик"),
          Map.entry("ген", "генерал"),
          Map.entry("адм", "адмирал"),
          Map.entry("марш", "маршал"),
          Map.entry("проф", "профессор"));

  private Shortened() {}

  /** How the full word begins, or null when the word is not a usual short form. */
  public static @Nullable String stem(String folded) {
    return STEMS.get(folded);
  }
}
