package org.manzil.address.search;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.address.index.House;
import org.manzil.address.index.NumberMask;
import org.manzil.address.index.Street;
import org.manzil.address.index.StreetReader;
import org.manzil.address.number.Fit;
import org.manzil.address.number.HouseNumber;
import org.manzil.address.number.NumberReading;

/** One search: as typed, then on the other keyboard layout, then with letters corrected. */
final class Search {

  private static final int CANDIDATES = 24;
  private static final int CANDIDATES_WITH_NUMBER = 40;
  private static final int ENOUGH = 3;
  private static final int ALL_BUT_ONE_FROM = 3;
  private static final int CLOSE_FIT = 3;
  private static final double NUMBER_STEP = 0.03;
  private static final double NUMBER_MISSING = 0.6;
  private static final double KIND_BEFORE_NUMBER = 0.1;
  private static final double OTHER_KEYS = 0.1;
  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparingDouble((Match match) -> -match.score())
          .thenComparingInt(match -> match.street().places().size())
          .thenComparing(match -> match.street().name())
          .thenComparing(match -> match.street().id())
          .thenComparing(
              match -> match.house() == null ? null : match.house().number(),
              Comparator.nullsFirst(Comparator.naturalOrder()));

  private final StreetReader reader;
  private final Chooser chooser;
  private final Names names;
  private final Map<Long, Hit> found = new LinkedHashMap<>();
  private double extra;
  private double missing = NUMBER_MISSING;

  Search(StreetReader reader, Names names) {
    this.reader = reader;
    this.chooser = new Chooser(reader.table().vocabulary());
    this.names = names;
  }

  /** The best answers, the best first. */
  List<Match> run(String query, int limit) throws IOException {
    search(query);
    return best(limit);
  }

  private void search(String query) throws IOException {
    List<Reading> typed = Readings.of(query);
    pass(typed, Level.AS_TYPED, false);
    List<List<Reading>> otherwise =
        found.isEmpty() ? OtherKeys.of(query).stream().map(Readings::of).toList() : List.of();
    extra = OTHER_KEYS;
    for (List<Reading> readings : otherwise) {
      if (found.isEmpty()) {
        pass(readings, Level.AS_TYPED, false);
      }
    }
    extra = 0;
    if (found.isEmpty()) {
      pass(typed.stream().map(Reading::cutShort).toList(), Level.AS_TYPED, false);
    }
    extra = OTHER_KEYS;
    for (String joined : found.isEmpty() ? OtherKeys.joined(query) : List.<String>of()) {
      if (found.isEmpty()) {
        pass(Readings.of(joined), Level.AS_TYPED, false);
      }
    }
    extra = 0;
    if (found.isEmpty()) {
      corrected(typed);
      extra = OTHER_KEYS;
      for (List<Reading> readings : found.isEmpty() ? otherwise : List.<List<Reading>>of()) {
        corrected(readings);
      }
    } else if (found.size() < ENOUGH && numberMissing(typed)) {
      pass(typed, Level.NEAR, false);
    }
  }

  /** The street found lacks the number: perhaps another one was meant. */
  private boolean numberMissing(List<Reading> typed) {
    return typed.stream().anyMatch(Reading::numbered)
        && found.values().stream().noneMatch(Hit::whole);
  }

  /** First only the words that are unknown as typed, then all; first one letter, then two. */
  private void corrected(List<Reading> readings) throws IOException {
    for (Level level : List.of(Level.NEAR, Level.FAR)) {
      for (boolean unknownOnly : List.of(true, false)) {
        if (found.isEmpty()) {
          pass(readings, level, unknownOnly);
        }
      }
    }
  }

  /**
   * With the number when there is one; without it when no street has it, to show what is missing.
   */
  private void pass(List<Reading> readings, Level level, boolean unknownOnly) throws IOException {
    for (Reading reading : readings) {
      collect(reading, level, unknownOnly, reading.numbered());
    }
    if (found.values().stream().anyMatch(hit -> hit.house() >= 0)) {
      if (found.values().stream().allMatch(hit -> hit.fit().otherKind())) {
        ofTheKindTyped(readings, level, unknownOnly);
      }
      return;
    }
    if (level != Level.AS_TYPED && !found.isEmpty()) {
      return;
    }
    for (Reading reading : readings) {
      if (reading.numbered()) {
        collect(reading, level, unknownOnly, false);
      }
    }
  }

  /**
   * The number is on a street of another kind only: that may be another address altogether, so the
   * street of the kind typed comes first, without the number.
   */
  private void ofTheKindTyped(List<Reading> readings, Level level, boolean unknownOnly)
      throws IOException {
    Map<Long, Hit> others = Map.copyOf(found);
    missing = KIND_BEFORE_NUMBER;
    for (Reading reading : readings) {
      if (reading.numbered()) {
        collect(reading, level, unknownOnly, false);
      }
    }
    missing = NUMBER_MISSING;
    found.values().removeIf(hit -> hit.house() < 0 && hit.fit().otherKind());
    found.putAll(others);
  }

  private void collect(Reading reading, Level level, boolean unknownOnly, boolean withNumber)
      throws IOException {
    List<Wanted> words = wanted(reading, level, unknownOnly);
    int required = 0;
    int impossible = 0;
    for (Wanted wanted : words) {
      required += wanted.word().optional() ? 0 : 1;
      impossible += !wanted.word().optional() && wanted.choices().isEmpty() ? 1 : 0;
    }
    boolean oneMayMiss = level != Level.AS_TYPED && required >= ALL_BUT_ONE_FROM;
    if (impossible > (oneMayMiss ? 1 : 0)) {
      return;
    }
    String code = reading.postcode();
    int[] postcode = code == null ? new int[0] : reader.withPostcode(code);
    long number = withNumber ? NumberMask.of(reading.digits()) : 0;
    int most = withNumber ? CANDIDATES_WITH_NUMBER : CANDIDATES;
    var candidates =
        new Candidates(reader.table(), words, number, oneMayMiss, postcode, most).find();
    for (int street : candidates) {
      StreetFit fit =
          new StreetFitter(reader.table(), street, words, oneMayMiss, postcode)
              .fit(reader.names(street), names);
      if (fit != null && (level != Level.AS_TYPED || !fit.edited())) {
        found(reading, street, fit, withNumber);
      }
    }
  }

  private List<Wanted> wanted(Reading reading, Level level, boolean unknownOnly) {
    List<Wanted> words = new ArrayList<>(reading.words().size());
    for (QueryWord word : reading.words()) {
      Choices asTyped = chooser.of(word, Level.AS_TYPED);
      boolean correct =
          level != Level.AS_TYPED && !word.optional() && !(unknownOnly && !asTyped.isEmpty());
      words.add(new Wanted(word, correct ? chooser.of(word, level) : asTyped));
    }
    return words;
  }

  private void found(Reading reading, int street, StreetFit fit, boolean withNumber)
      throws IOException {
    if (withNumber) {
      houses(reading, street, fit);
    } else {
      double more = reading.numbered() ? missing : 0;
      keep(Hit.of(street, -1, fit, more + extra, !reading.numbered()));
    }
  }

  private void houses(Reading reading, int street, StreetFit fit) throws IOException {
    List<HouseNumber> numbers = reader.houseNumbers(street);
    List<NumberReading> readings =
        cyrillic(street)
            ? reading.numbers().stream().filter(number -> !flatAlone(number)).toList()
            : reading.numbers();
    int[] fits = new int[numbers.size()];
    boolean close = false;
    for (int i = 0; i < fits.length; i++) {
      fits[i] = bestFit(readings, numbers.get(i));
      close |= fits[i] != Fit.NONE && fits[i] < CLOSE_FIT;
    }
    for (int i = 0; i < fits.length; i++) {
      if (fits[i] != Fit.NONE && (!close || fits[i] < CLOSE_FIT)) {
        keep(Hit.of(street, i, fit, fits[i] * NUMBER_STEP + extra, true));
      }
    }
  }

  /** Behind a stroke Russians write a corner or a second building, others a stair or a flat. */
  private static boolean flatAlone(NumberReading reading) {
    return reading.room().equals("/") && reading.parts().size() == 1;
  }

  private boolean cyrillic(int street) throws IOException {
    return reader
        .names(street)
        .getFirst()
        .codePoints()
        .anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.CYRILLIC);
  }

  private static int bestFit(List<NumberReading> readings, HouseNumber house) {
    int best = Fit.NONE;
    for (NumberReading reading : readings) {
      int fit = Fit.of(reading, house);
      if (fit != Fit.NONE && (best == Fit.NONE || fit < best)) {
        best = fit;
      }
    }
    return best;
  }

  private void keep(Hit hit) {
    @Nullable Hit known = found.get(hit.key());
    if (known == null || known.score() < hit.score()) {
      found.put(hit.key(), hit);
    }
  }

  /** Equal scores are told apart by what the streets are, so a few more are read than asked for. */
  private List<Match> best(int limit) throws IOException {
    List<Hit> hits = new ArrayList<>(found.values());
    hits.sort(
        Comparator.comparingDouble((Hit hit) -> -hit.score())
            .thenComparingInt(hit -> -reader.table().size(hit.street())));
    List<Match> matches = new ArrayList<>();
    for (Hit hit : hits) {
      boolean equal = matches.isEmpty() || matches.getLast().score() == hit.score();
      if (matches.size() < limit || (equal && matches.size() < 2 * limit)) {
        matches.add(match(hit));
      }
    }
    matches.sort(BEST_FIRST);
    return matches.subList(0, Math.min(matches.size(), limit));
  }

  private Match match(Hit hit) throws IOException {
    Street street = reader.street(hit.street());
    @Nullable House house = hit.house() < 0 ? null : reader.house(hit.street(), hit.house());
    return new Match(street, house, hit.fit().edited(), hit.score(), hit.fit().formerName());
  }
}
