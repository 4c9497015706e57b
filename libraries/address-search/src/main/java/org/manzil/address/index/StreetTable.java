package org.manzil.address.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.manzil.address.name.Kind;
import org.manzil.address.name.Kinds;
import org.manzil.address.name.NameWord;
import org.manzil.address.vocabulary.Vocabulary;

/**
 * What a search must know of every street at once, in memory: some fifty bytes a street. Words of
 * names and places are numbers of the {@link Vocabulary}; streets are numbers of the index.
 */
public final class StreetTable {

  private final Vocabulary vocabulary;
  private final Lists streetsByWord;
  private final Lists wordsByStreet;
  private final Lists placesByWord;
  private final Lists wordsByPlace;
  private final Lists streetsByPlace;
  private final int[] places;
  private final byte[] sizes;
  private final byte[] counts;
  private final long[] numbers;
  private final long[] kinds;

  private final List<Packed.Surroundings> surroundings = new ArrayList<>();

  StreetTable(IndexReader reader) throws IOException {
    int streets = reader.maxDoc();
    List<String> nameWords = new ArrayList<>();
    Pairs names = names(reader, nameWords);
    this.places = new int[streets];
    Pairs inPlaces = places(reader);
    List<PlaceWords> placeWords = placeWords();
    this.vocabulary = vocabulary(nameWords, placeWords);
    names.renumber(nameWords.stream().mapToInt(vocabulary::find).toArray());
    this.streetsByWord = names.byFirst(vocabulary.size());
    this.wordsByStreet = names.bySecond(streets);
    Pairs placesByWord = new Pairs();
    Pairs wordsByPlace = new Pairs();
    around(placeWords, placesByWord, wordsByPlace);
    this.placesByWord = placesByWord.byFirst(vocabulary.size());
    this.wordsByPlace = wordsByPlace.byFirst(placeWords.size());
    this.streetsByPlace = inPlaces.byFirst(placeWords.size());
    this.sizes = bytes(reader, Fields.SIZE);
    this.counts = bytes(reader, Fields.WORDS);
    this.numbers = longs(reader, Fields.NUMBERS);
    this.kinds = kinds(reader);
  }

  private static Pairs names(IndexReader reader, List<String> words) throws IOException {
    Pairs pairs = new Pairs();
    Terms terms = MultiTerms.getTerms(reader, Fields.NAME);
    if (terms == null) {
      return pairs;
    }
    TermsEnum each = terms.iterator();
    PostingsEnum postings = null;
    for (var term = each.next(); term != null; term = each.next()) {
      postings = each.postings(postings, PostingsEnum.NONE);
      int street = postings.nextDoc();
      for (; street != DocIdSetIterator.NO_MORE_DOCS; street = postings.nextDoc()) {
        pairs.add(words.size(), street);
      }
      words.add(term.utf8ToString());
    }
    return pairs;
  }

  private Pairs places(IndexReader reader) throws IOException {
    Pairs pairs = new Pairs();
    SortedDocValues values = MultiDocValues.getSortedValues(reader, Fields.PLACES);
    if (values != null) {
      for (int street = values.nextDoc(); street < places.length; street = values.nextDoc()) {
        places[street] = values.ordValue();
        pairs.add(values.ordValue(), street);
      }
      for (int place = 0; place < values.getValueCount(); place++) {
        surroundings.add(Packed.surroundings(values.lookupOrd(place)));
      }
    }
    return pairs;
  }

  private List<PlaceWords> placeWords() {
    Map<String, List<String>> known = new HashMap<>();
    List<PlaceWords> words = new ArrayList<>(surroundings.size());
    for (Packed.Surroundings around : surroundings) {
      List<String> here = new ArrayList<>();
      around.places().forEach(place -> here.addAll(words(place.name(), known)));
      int shown = here.size();
      around.municipal().forEach(place -> here.addAll(words(place.name(), known)));
      words.add(new PlaceWords(here, shown));
    }
    return words;
  }

  /** The first so many are of places that are shown, the others of municipal ones. */
  private record PlaceWords(List<String> words, int shown) {}

  private static List<String> words(String name, Map<String, List<String>> known) {
    return known.computeIfAbsent(
        name, _ -> NameWord.of(name).stream().flatMap(word -> word.spellings().stream()).toList());
  }

  private static Vocabulary vocabulary(List<String> names, List<PlaceWords> places) {
    TreeSet<String> all = new TreeSet<>(names);
    places.forEach(place -> all.addAll(place.words()));
    return new Vocabulary(all.toArray(String[]::new));
  }

  private void around(List<PlaceWords> placeWords, Pairs placesByWord, Pairs wordsByPlace) {
    for (int place = 0; place < placeWords.size(); place++) {
      List<String> words = placeWords.get(place).words();
      for (int i = 0; i < words.size(); i++) {
        int municipal = i < placeWords.get(place).shown() ? 0 : 1;
        int word = vocabulary.find(words.get(i));
        placesByWord.add(word, place);
        wordsByPlace.add(place, word << 1 | municipal);
      }
    }
  }

  private static byte[] bytes(IndexReader reader, String field) throws IOException {
    long[] longs = longs(reader, field);
    byte[] bytes = new byte[longs.length];
    for (int i = 0; i < longs.length; i++) {
      bytes[i] = (byte) Math.min(longs[i], Byte.MAX_VALUE);
    }
    return bytes;
  }

  private static long[] longs(IndexReader reader, String field) throws IOException {
    long[] longs = new long[reader.maxDoc()];
    NumericDocValues values = MultiDocValues.getNumericValues(reader, field);
    if (values != null) {
      for (int street = values.nextDoc(); street < longs.length; street = values.nextDoc()) {
        longs[street] = values.longValue();
      }
    }
    return longs;
  }

  private long[] kinds(IndexReader reader) throws IOException {
    long[] streets = new long[reader.maxDoc()];
    long[] ofWords = new long[vocabulary.size()];
    for (int word = 0; word < ofWords.length; word++) {
      ofWords[word] = Kinds.bits(Kinds.ofWord(vocabulary.word(word)));
    }
    for (int street = 0; street < streets.length; street++) {
      for (int i = wordsByStreet.from(street); i < wordsByStreet.to(street); i++) {
        streets[street] |= ofWords[wordsByStreet.at(i)];
      }
    }
    types(reader, streets);
    return streets;
  }

  private static void types(IndexReader reader, long[] streets) throws IOException {
    SortedDocValues values = MultiDocValues.getSortedValues(reader, Fields.TYPE);
    if (values == null) {
      return;
    }
    long[] ofTypes = new long[values.getValueCount()];
    for (int type = 0; type < ofTypes.length; type++) {
      Kind kind = Kinds.ofRegister(values.lookupOrd(type).utf8ToString());
      ofTypes[type] = kind == null ? 0 : Kinds.bit(kind);
    }
    for (int street = values.nextDoc(); street < streets.length; street = values.nextDoc()) {
      streets[street] |= ofTypes[values.ordValue()];
    }
  }

  /** All words of names and places. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** How many streets there are. */
  public int streets() {
    return places.length;
  }

  /** How many streets have the word in a name. */
  public int named(int word) {
    return streetsByWord.size(word);
  }

  /** The streets that have the word in a name. */
  public void eachNamed(int word, IntConsumer taker) {
    streetsByWord.each(word, taker);
  }

  /** How many streets lie in places that have the word. */
  public int placed(int word) {
    int streets = 0;
    for (int i = placesByWord.from(word); i < placesByWord.to(word); i++) {
      streets += streetsByPlace.size(placesByWord.at(i));
    }
    return streets;
  }

  /** About how many streets have one of the words from one to before the other. */
  public long reach(int from, int to) {
    long ofPlaces =
        (long) placesByWord.size(from, to) * streets() / Math.max(1, surroundings.size());
    return streetsByWord.size(from, to) + ofPlaces;
  }

  /** The streets that lie in places that have the word. */
  public void eachPlaced(int word, IntConsumer taker) {
    placesByWord.each(word, place -> streetsByPlace.each(place, taker));
  }

  /** Where the words of a street's names begin among all; see {@link #nameWord}. */
  public int nameFrom(int street) {
    return wordsByStreet.from(street);
  }

  /** Where they end. */
  public int nameTo(int street) {
    return wordsByStreet.to(street);
  }

  /** The word there. */
  public int nameWord(int position) {
    return wordsByStreet.at(position);
  }

  /** The number of what the street lies in. */
  public int place(int street) {
    return places[street];
  }

  /** Where the words of a place begin among all; see {@link #placeWord}. */
  public int placeFrom(int place) {
    return wordsByPlace.from(place);
  }

  /** Where they end. */
  public int placeTo(int place) {
    return wordsByPlace.to(place);
  }

  /** The word there. */
  public int placeWord(int position) {
    return wordsByPlace.at(position) >> 1;
  }

  /** Whether the place with the word there is not shown. */
  public boolean municipal(int position) {
    return (wordsByPlace.at(position) & 1) == 1;
  }

  /** The kinds that the street's type and name say, as {@link Kinds#bits}. */
  public long kinds(int street) {
    return kinds[street];
  }

  /** How many houses it has, as far as 127. */
  public int size(int street) {
    return sizes[street];
  }

  /** How many words of its name count. */
  public int words(int street) {
    return counts[street];
  }

  /** Whether a house may have such a number; {@link NumberMask#of} makes the mask. */
  public boolean mayHave(int street, long mask) {
    return (numbers[street] & mask) != 0;
  }

  Packed.Surroundings surroundings(int street) {
    return surroundings.get(places[street]);
  }
}
