package org.manzil.service.card;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members of a JSON object whose type is not known yet. */
final class JsonMembers {

  private JsonMembers() {}

  static Map<String, @Nullable Object> of(Map<?, ?> object) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    object.forEach((name, value) -> members.put(String.valueOf(name), value));
    return members;
  }
}
