package org.manzil.address.search;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.manzil.address.name.NameWord;
import org.manzil.address.vocabulary.Vocabulary;

/** Names already met, as words of the vocabulary, since usual street names come back each time. */
final class Names {

  private static final int MOST = 20_000;

  /** A word of a name: the numbers of its spellings, and whether nobody misses it. */
  record Word(int[] spellings, boolean weak) {}

  private final Vocabulary vocabulary;
  private final Map<String, List<Word>> words = new ConcurrentHashMap<>();

  Names(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  List<Word> words(String name) {
    List<Word> known = words.get(name);
    if (known != null) {
      return known;
    }
    if (words.size() > MOST) {
      words.clear();
    }
    List<Word> read = NameWord.of(name).stream().map(this::word).toList();
    words.put(name, read);
    return read;
  }

  private Word word(NameWord word) {
    int[] spellings =
        word.spellings().stream().mapToInt(vocabulary::find).filter(known -> known >= 0).toArray();
    return new Word(spellings, word.weak());
  }
}
