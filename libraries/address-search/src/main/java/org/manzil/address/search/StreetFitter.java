package org.manzil.address.search;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manzil.address.index.StreetTable;

/** Fits the words of a reading to the names of a street and of the places it lies in. */
final class StreetFitter {

  private final StreetTable table;
  private final int street;
  private final List<Wanted> words;
  private final boolean oneMayMiss;
  private final int[] postcode;

  StreetFitter(
      StreetTable table, int street, List<Wanted> words, boolean oneMayMiss, int[] postcode) {
    this.table = table;
    this.street = street;
    this.words = words;
    this.oneMayMiss = oneMayMiss;
    this.postcode = postcode;
  }

  /** The best fit over the current name and the former ones; null when the street is not meant. */
  @Nullable StreetFit fit(List<String> names, Names known) {
    StreetFit best = null;
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      StreetFit fit = new Fitting(known.words(name)).fit(i == 0 ? null : name);
      if (fit != null && fit.betterThan(best)) {
        best = fit;
      }
    }
    return best;
  }

  /** One attempt with one name. */
  private final class Fitting {

    private final List<Names.Word> name;
    private final boolean[] used;
    private int lastUsed = -1;
    private int leftOut;
    private boolean named;
    private boolean otherKind;
    private boolean edited;
    private boolean whole = true;
    private double cost;

    private Fitting(List<Names.Word> name) {
      this.name = name;
      this.used = new boolean[name.size()];
    }

    private @Nullable StreetFit fit(@Nullable String former) {
      words.stream().filter(wanted -> !wanted.word().optional()).forEach(this::required);
      words.stream().filter(wanted -> wanted.word().optional()).forEach(this::optional);
      if (!named || leftOut > (oneMayMiss ? 1 : 0)) {
        return null;
      }
      double total =
          cost
              + missing() * Costs.NOT_TYPED
              + leftOut * Costs.LEFT_OUT
              + (former == null ? 0 : Costs.FORMER)
              + Costs.ofKind(table.kinds(street));
      return new StreetFit(edited || leftOut > 0, whole, total, otherKind, former);
    }

    private double missing() {
      int counting = 0;
      int missing = 0;
      for (int i = 0; i < used.length; i++) {
        if (!name.get(i).weak()) {
          counting++;
          missing += used[i] ? 0 : 1;
        }
      }
      return counting == 0 ? 0 : (double) missing / counting;
    }

    private void required(Wanted wanted) {
      Choices choices = wanted.choices();
      Found here = inName(choices);
      Found around = !here.found() || choices.edited(here.place()) ? inPlaces(choices) : NONE;
      if (here.found()
          && (!around.found() || choices.rank(here.place()) <= rank(choices, around))) {
        named = true;
        use(here.at());
        take(wanted, here.place(), 0);
      } else if (around.found()) {
        take(wanted, around.place(), around.at() == 1 ? Costs.MUNICIPAL : 0);
      } else {
        leftOut += wanted.word().number() ? 2 : 1;
      }
    }

    private static double rank(Choices choices, Found around) {
      return choices.rank(around.place()) + (around.at() == 1 ? Costs.MUNICIPAL : 0);
    }

    private void take(Wanted wanted, int place, double more) {
      Choices choices = wanted.choices();
      edited |= choices.edited(place);
      whole &= choices.whole(place);
      boolean bare = wanted.word().use() == QueryWord.Use.BARE_NUMBER;
      cost += choices.cost(place) + more + (bare ? Costs.BARE_NUMBER : 0);
    }

    private void use(int at) {
      used[at] = true;
      cost += at < lastUsed ? Costs.OTHER_ORDER : 0;
      lastUsed = at;
    }

    private void optional(Wanted wanted) {
      Found here = inName(wanted.choices());
      boolean kind = (table.kinds(street) & wanted.word().kindBits()) != 0;
      if (here.found() && !wanted.choices().edited(here.place())) {
        used[here.at()] = true;
        cost += kind ? 0 : wanted.choices().cost(here.place());
      } else if (!kind) {
        unmet(wanted);
      }
    }

    private void unmet(Wanted wanted) {
      QueryWord word = wanted.word();
      if (word.streetKind()) {
        cost += Costs.OTHER_KIND;
        otherKind = true;
      } else if (word.use() == QueryWord.Use.HINT && !met(wanted)) {
        cost += Costs.UNMET_HINT;
      }
    }

    private boolean met(Wanted wanted) {
      return wanted.word().number()
          ? Arrays.binarySearch(postcode, street) >= 0
          : inPlaces(wanted.choices()).found();
    }

    private Found inName(Choices choices) {
      Found best = NONE;
      for (int i = 0; i < used.length; i++) {
        if (!used[i]) {
          for (int spelling : name.get(i).spellings()) {
            best = better(choices, best, choices.find(spelling), i);
          }
        }
      }
      return best;
    }
  }

  /** Which choice was found, and at which word of the name; in places 1 for a municipal one. */
  private record Found(int place, int at) {

    private boolean found() {
      return place != Choices.NONE;
    }
  }

  private static final Found NONE = new Found(Choices.NONE, -1);

  private static Found better(Choices choices, Found best, int place, int at) {
    if (place == Choices.NONE
        || (best.found() && choices.rank(place) >= choices.rank(best.place()))) {
      return best;
    }
    return new Found(place, at);
  }

  private Found inPlaces(Choices choices) {
    Found best = NONE;
    int place = table.place(street);
    for (int i = table.placeFrom(place); i < table.placeTo(place); i++) {
      best = better(choices, best, choices.find(table.placeWord(i)), table.municipal(i) ? 1 : 0);
    }
    return best;
  }
}
