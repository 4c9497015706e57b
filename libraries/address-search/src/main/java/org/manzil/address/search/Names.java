package org.manzil.address.search;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.manzil.address.name.NameWord;

/** Words of names already met, since the same towns and usual street names come back each time. */
final class Names {

  private static final int MOST = 20_000;

  private final Map<String, List<NameWord>> words = new ConcurrentHashMap<>();

  List<NameWord> words(String name) {
    if (words.size() > MOST) {
      words.clear();
    }
    return words.computeIfAbsent(name, NameWord::of);
  }
}
