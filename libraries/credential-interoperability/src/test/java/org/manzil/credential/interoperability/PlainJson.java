package org.manzil.credential.interoperability;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.jose.MalformedException;
import org.manzil.jose.StrictJson;

/** JSON of several libraries in one form, so that it can be compared. */
final class PlainJson {
  private PlainJson() {}

  static Map<String, @Nullable Object> read(String json) {
    try {
      return StrictJson.object(json.getBytes(StandardCharsets.UTF_8));
    } catch (MalformedException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  static String write(Map<String, ? extends @Nullable Object> json) {
    return new String(StrictJson.write(json), StandardCharsets.UTF_8);
  }

  /** The same value with every number as a decimal of one spelling. */
  static @Nullable Object comparable(@Nullable Object json) {
    return switch (json) {
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> same = new LinkedHashMap<>();
        map.forEach((name, value) -> same.put(String.valueOf(name), comparable(value)));
        yield same;
      }
      case List<?> list -> {
        List<@Nullable Object> same = new ArrayList<>();
        list.forEach(value -> same.add(comparable(value)));
        yield same;
      }
      case Number number -> new BigDecimal(number.toString()).stripTrailingZeros();
      case null, default -> json;
    };
  }
}
