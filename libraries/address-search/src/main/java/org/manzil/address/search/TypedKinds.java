package org.manzil.address.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.manzil.address.name.Kind;
import org.manzil.address.name.Kinds;

/** The kinds that the words of one query may stand for, each worked out once for all readings. */
final class TypedKinds {

  private final Map<String, Set<Kind>> known = new HashMap<>();

  Set<Kind> of(String word) {
    return known.computeIfAbsent(word, Kinds::typed);
  }
}
