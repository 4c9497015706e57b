package org.manzil.address.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.address.index.House;
import org.manzil.address.index.Street;
import org.manzil.address.index.StreetReader;
import org.manzil.address.name.Keyboard;
import org.manzil.address.number.Fit;
import org.manzil.address.number.NumberReading;

/** One search: as typed, then on the other keyboard layout, then with letters corrected. */
final class Search {

  private static final int CANDIDATES = 100;
  private static final int ENOUGH = 3;
  private static final int CLOSE_FIT = 3;
  private static final double NUMBER_STEP = 0.03;
  private static final double NUMBER_MISSING = 0.6;
  private static final double OTHER_LAYOUT = 0.1;

  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparingDouble((Match match) -> -match.score())
          .thenComparingInt(match -> match.street().places().size())
          .thenComparing(match -> match.street().name())
          .thenComparing(match -> match.street().id())
          .thenComparing(
              match -> match.house() == null ? null : match.house().number(),
              Comparator.nullsFirst(Comparator.naturalOrder()));

  private final StreetReader reader;
  private final LuceneQueries queries;
  private final Names names;
  private final Map<String, Match> found = new LinkedHashMap<>();
  private double extra;

  Search(StreetReader reader, Names names) {
    this.reader = reader;
    this.queries = new LuceneQueries(reader);
    this.names = names;
  }

  /** The best answers, the best first. */
  List<Match> run(String query, int limit) throws IOException {
    search(query);
    return best(limit);
  }

  private void search(String query) throws IOException {
    List<Reading> typed = Readings.of(query);
    asTyped(typed);
    List<List<Reading>> flipped = found.isEmpty() ? otherLayout(query) : List.of();
    extra = OTHER_LAYOUT;
    for (List<Reading> readings : flipped) {
      if (found.isEmpty()) {
        asTyped(readings);
      }
    }
    extra = 0;
    if (found.size() < ENOUGH && found.values().stream().noneMatch(Match::whole)) {
      corrected(typed);
    }
    if (found.isEmpty() && !flipped.isEmpty()) {
      corrected(flipped.getFirst());
    }
  }

  private static List<List<Reading>> otherLayout(String query) {
    return Keyboard.other(Readings.cut(query)).stream().map(Readings::of).toList();
  }

  private void asTyped(List<Reading> readings) throws IOException {
    for (Reading reading : readings) {
      collect(reading, false, reading.numbered());
    }
    if (found.values().stream().noneMatch(match -> match.house() != null)) {
      withoutNumber(readings, false);
    }
  }

  private void corrected(List<Reading> readings) throws IOException {
    for (Reading reading : readings) {
      collect(reading, true, reading.numbered());
    }
    if (found.isEmpty()) {
      withoutNumber(readings, true);
    }
  }

  /** No street has the number: the streets alone, so that the person sees what is missing. */
  private void withoutNumber(List<Reading> readings, boolean edited) throws IOException {
    for (Reading reading : readings) {
      if (reading.numbered()) {
        collect(reading, edited, false);
      }
    }
  }

  private void collect(Reading reading, boolean edited, boolean withNumber) throws IOException {
    for (int number : reader.find(queries.of(reading, edited, withNumber), CANDIDATES)) {
      Street street = reader.street(number);
      StreetFit fit = StreetFitter.of(reading, street, names);
      if (fit == null || (fit.edited() && !edited)) {
        continue;
      }
      if (withNumber) {
        houses(reading, street, fit, reader.houses(number));
      } else {
        keep(Match.of(street, null, fit, missing(reading) + extra, !reading.numbered()));
      }
    }
  }

  private static double missing(Reading reading) {
    return reading.numbered() ? NUMBER_MISSING : 0;
  }

  private void houses(Reading reading, Street street, StreetFit fit, List<House> houses) {
    boolean close = false;
    Map<House, Integer> fits = new LinkedHashMap<>();
    for (House house : houses) {
      int best = bestFit(reading.numbers(), house);
      if (best != Fit.NONE) {
        fits.put(house, best);
        close |= best < CLOSE_FIT;
      }
    }
    for (Map.Entry<House, Integer> fitting : fits.entrySet()) {
      if (!close || fitting.getValue() < CLOSE_FIT) {
        double cost = fitting.getValue() * NUMBER_STEP + extra;
        keep(Match.of(street, fitting.getKey(), fit, cost, true));
      }
    }
  }

  private static int bestFit(List<NumberReading> readings, House house) {
    int best = Fit.NONE;
    for (NumberReading reading : readings) {
      int fit = Fit.of(reading, house.number());
      if (fit != Fit.NONE && (best == Fit.NONE || fit < best)) {
        best = fit;
      }
    }
    return best;
  }

  private void keep(Match match) {
    @Nullable Match known = found.get(match.id());
    if (known == null || known.score() < match.score()) {
      found.put(match.id(), match);
    }
  }

  private List<Match> best(int limit) {
    Collection<Match> all = found.values();
    return all.stream().sorted(BEST_FIRST).limit(limit).toList();
  }
}
