package org.manzil.credential.issue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.sdjwt.ReservedNames;

/** Plain JSON, shown or hidden as a whole; must not hold the format's own names anywhere. */
public record ClaimValue(@Nullable Object json) implements ClaimTree {
  public ClaimValue {
    refuseFormatNames(json);
  }

  /** A {@code _sd} inside would be taken for digests (RFC 9901 §4.1). */
  private static void refuseFormatNames(@Nullable Object json) {
    switch (json) {
      case Map<?, ?> map ->
          map.forEach(
              (name, value) -> {
                refuseFormatName(String.valueOf(name));
                refuseFormatNames(value);
              });
      case List<?> list -> list.forEach(ClaimValue::refuseFormatNames);
      case ClaimTree tree -> throw new IllegalArgumentException("a tree inside plain JSON");
      case null, default -> {}
    }
  }

  static void refuseFormatName(String name) {
    if (ReservedNames.ofFormat(name, false)) {
      throw new IllegalArgumentException("no claim can be named " + name);
    }
  }
}
