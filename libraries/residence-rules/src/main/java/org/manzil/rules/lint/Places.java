package org.manzil.rules.lint;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.manzil.rules.yaml.Place;
import org.manzil.rules.yaml.YamlValue;

/** Where the named things of one file stand. */
final class Places {

  private final Map<String, Map<String, Place>> byList = new HashMap<>();

  Places(YamlValue file) {
    file.entries().forEach((list, value) -> byList.put(list, places(value)));
  }

  private static Map<String, Place> places(YamlValue list) {
    Map<String, Place> places = new LinkedHashMap<>();
    if (list.isList()) {
      for (YamlValue item : list.items().stream().filter(any -> !any.isScalar()).toList()) {
        YamlValue named = item.identified();
        places.put(named.get("id").text(), named.place());
      }
    }
    return places;
  }

  Place of(String list, String id) {
    return Objects.requireNonNull(all(list).get(id), id);
  }

  /** The places of a list by id, in the file's order; empty if there is no such list. */
  Map<String, Place> all(String list) {
    return byList.getOrDefault(list, Map.of());
  }
}
