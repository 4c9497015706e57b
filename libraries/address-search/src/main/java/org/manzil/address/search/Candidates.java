package org.manzil.address.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;
import org.manzil.address.index.StreetTable;

/**
 * The streets worth a closer look for one reading: those that have the words, the best by a quick
 * count first. Streets of the rarest word are gone through, the best spellings first, until no
 * better one can come.
 */
final class Candidates {

  private static final int MOST_VISITED = 20_000;
  private static final double ROUNDING = 0.002;
  private static final double SIZE = 0.00001;

  private final StreetTable table;
  private final List<Wanted> required = new ArrayList<>();
  private final List<Wanted> optional = new ArrayList<>();
  private final long number;
  private final boolean oneMayMiss;
  private final int[] postcode;
  private final FixedBitSet visited;
  private final int most;
  private final float[] scores;
  private final int[] streets;
  private int size;
  private int visits;

  /**
   * Of a reading's words.
   *
   * @param number the mask of the main number, 0 for any
   * @param postcode streets that have the postcode typed, ascending
   * @param most how many to find
   */
  Candidates(
      StreetTable table,
      List<Wanted> words,
      long number,
      boolean oneMayMiss,
      int[] postcode,
      int most) {
    this.table = table;
    for (Wanted wanted : words) {
      (wanted.word().optional() ? optional : required).add(wanted);
    }
    this.number = number;
    this.oneMayMiss = oneMayMiss;
    this.postcode = postcode;
    this.visited = new FixedBitSet(table.streets());
    this.most = most;
    this.scores = new float[most];
    this.streets = new int[most];
  }

  /** Their numbers, the best first. */
  List<Integer> find() {
    List<Wanted> rarest = new ArrayList<>(required);
    if (rarest.size() > 1) {
      Map<Wanted, Long> reach = new IdentityHashMap<>();
      rarest.forEach(wanted -> reach.put(wanted, reach(wanted)));
      rarest.sort(Comparator.comparing(reach::get));
      required.clear();
      required.addAll(rarest.reversed());
    }
    int drivers = oneMayMiss ? 2 : 1;
    for (Wanted driver : rarest.subList(0, Math.min(drivers, rarest.size()))) {
      drive(driver);
    }
    return best();
  }

  private long reach(Wanted wanted) {
    long streets = 0;
    for (int place : wanted.choices().ordered()) {
      int word = wanted.choices().word(place);
      streets += table.named(word) + table.placed(word);
    }
    Begun begun = wanted.choices().begun();
    return streets + (begun.isEmpty() ? 0 : table.reach(begun.from(), begun.to()));
  }

  private void drive(Wanted driver) {
    Choices choices = driver.choices();
    boolean begun = false;
    for (int place : choices.ordered()) {
      if (!begun && choices.edited(place)) {
        begun = true;
        choices.begun().each(this::drive);
      }
      if (!drive(choices.word(place), choices.rank(place))) {
        return;
      }
    }
    if (!begun) {
      choices.begun().each(this::drive);
    }
  }

  /** Goes through the streets that have the word; false when no better one can come. */
  private boolean drive(int word, float rank) {
    if (visits > MOST_VISITED || (size == most && rank - ROUNDING > scores[0])) {
      return false;
    }
    table.eachNamed(word, this::visit);
    if (required.size() > 1) {
      table.eachPlaced(word, this::visit);
    }
    return true;
  }

  private void visit(int street) {
    if ((number != 0 && !table.mayHave(street, number))
        || visits > MOST_VISITED
        || visited.getAndSet(street)) {
      return;
    }
    visits++;
    float score = score(street);
    if (score < Float.MAX_VALUE) {
      keep(street, score);
    }
  }

  private float score(int street) {
    int missed = 0;
    int named = 0;
    float score = 0;
    for (Wanted wanted : required) {
      float inName = inName(wanted.choices(), street);
      float inPlace = inPlace(wanted.choices(), street, inName);
      float best = Math.min(inName, inPlace);
      if (best == Float.MAX_VALUE) {
        missed += wanted.word().number() ? 2 : 1;
        if (missed > (oneMayMiss ? 1 : 0)) {
          return Float.MAX_VALUE;
        }
      } else {
        score += best;
        named += inName == best ? 1 : 0;
      }
    }
    if (named == 0) {
      return Float.MAX_VALUE;
    }
    for (Wanted wanted : optional) {
      score += optional(wanted, street);
    }
    int untyped = Math.max(0, table.words(street) - named);
    return (float)
        (score
            + missed * (1 + Costs.LEFT_OUT)
            + Costs.NOT_TYPED * untyped / Math.max(1, table.words(street))
            + Costs.ofKind(table.kinds(street))
            - SIZE * table.size(street));
  }

  private float inName(Choices choices, int street) {
    float best = Float.MAX_VALUE;
    for (int i = table.nameFrom(street); i < table.nameTo(street); i++) {
      int place = choices.find(table.nameWord(i));
      if (place != Choices.NONE) {
        best = Math.min(best, choices.rank(place));
      }
    }
    return best;
  }

  private float inPlace(Choices choices, int street, float enough) {
    if (enough == 0) {
      return Float.MAX_VALUE;
    }
    float best = Float.MAX_VALUE;
    int at = table.place(street);
    for (int i = table.placeFrom(at); i < table.placeTo(at); i++) {
      int place = choices.find(table.placeWord(i));
      if (place != Choices.NONE) {
        float more = table.municipal(i) ? (float) Costs.MUNICIPAL : 0;
        best = Math.min(best, choices.rank(place) + more);
      }
    }
    return best;
  }

  private float optional(Wanted wanted, int street) {
    QueryWord word = wanted.word();
    float inName = inName(wanted.choices(), street);
    if (inName < 1 || (table.kinds(street) & word.kindBits()) != 0) {
      return Math.min(inName, (float) Costs.OTHER_KIND);
    }
    if (word.streetKind()) {
      return (float) Costs.OTHER_KIND;
    }
    if (word.use() == QueryWord.Use.OPTIONAL) {
      return 0;
    }
    boolean met =
        word.number()
            ? Arrays.binarySearch(postcode, street) >= 0
            : inPlace(wanted.choices(), street, 1) < 1;
    return met ? 0 : (float) Costs.UNMET_HINT;
  }

  /** A heap whose root is the worst that is kept. */
  private void keep(int street, float score) {
    if (size == most) {
      if (score >= scores[0]) {
        return;
      }
      sink(street, score);
      return;
    }
    int at = size++;
    for (; at > 0 && scores[(at - 1) / 2] < score; at = (at - 1) / 2) {
      scores[at] = scores[(at - 1) / 2];
      streets[at] = streets[(at - 1) / 2];
    }
    scores[at] = score;
    streets[at] = street;
  }

  private void sink(int street, float score) {
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      int worse = child + 1 < size && scores[child + 1] > scores[child] ? child + 1 : child;
      if (scores[worse] <= score) {
        break;
      }
      scores[at] = scores[worse];
      streets[at] = streets[worse];
      at = worse;
    }
    scores[at] = score;
    streets[at] = street;
  }

  private List<Integer> best() {
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> scores[i]));
    return Arrays.stream(order).map(i -> streets[i]).toList();
  }
}
