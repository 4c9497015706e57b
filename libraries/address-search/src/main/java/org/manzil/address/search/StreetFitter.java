package org.manzil.address.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzil.address.index.Place;
import org.manzil.address.index.Street;
import org.manzil.address.name.Fold;
import org.manzil.address.name.Kind;
import org.manzil.address.name.Kinds;
import org.manzil.address.name.NameWord;

/** Fits the words of a reading to the names of a street and of the places it lies in. */
final class StreetFitter {

  private static final double NOT_TYPED = 0.2;
  private static final double OTHER_KIND = 0.15;
  private static final double UNUSUAL_KIND = 0.01;
  private static final double OTHER_ORDER = 0.02;
  private static final double FORMER = 0.1;
  private static final double LEFT_OUT = 0.3;
  private static final double ODD_OPTION = 0.02;
  private static final double BARE_NUMBER = 0.03;
  private static final int MOST_LEFT_OUT_OF = 3;
  private static final String USUAL_KIND = "улица";

  private final Reading reading;
  private final Street street;
  private final Names names;
  private final List<NameWord> placeWords = new ArrayList<>();

  private StreetFitter(Reading reading, Street street, Names names) {
    this.reading = reading;
    this.street = street;
    this.names = names;
    for (Place place : street.places()) {
      placeWords.addAll(names.words(place.name()));
    }
    for (Place place : street.municipal()) {
      placeWords.addAll(names.words(place.name()));
    }
  }

  /** The best fit over the current and former names; null when the street is not meant. */
  static @Nullable StreetFit of(Reading reading, Street street, Names names) {
    StreetFitter fitter = new StreetFitter(reading, street, names);
    StreetFit best = fitter.fit(street.name(), null);
    for (String former : street.formerNames()) {
      StreetFit fit = fitter.fit(former, former);
      if (fit != null && fit.betterThan(best)) {
        best = fit;
      }
    }
    return best;
  }

  private @Nullable StreetFit fit(String name, @Nullable String former) {
    Fitting fitting = new Fitting(names.words(name));
    for (QueryWord word : reading.words()) {
      if (word.optional()) {
        fitting.optional(word);
      } else {
        fitting.required(word);
      }
    }
    return fitting.done(former);
  }

  /** One attempt with one name. */
  private final class Fitting {

    private final List<NameWord> name;
    private final Set<Integer> used = new HashSet<>();
    private int lastUsed = -1;
    private int leftOut;
    private boolean named;
    private boolean edited;
    private boolean whole = true;
    private double cost;

    private Fitting(List<NameWord> name) {
      this.name = name;
    }

    private void required(QueryWord word) {
      WordFit fit = inName(word);
      if (fit != null) {
        named = true;
      } else {
        fit = best(word, placeWords, Set.of()).fit();
      }
      if (fit == null) {
        leftOut++;
        return;
      }
      edited |= fit.edited();
      whole &= fit.whole();
      cost += fit.cost() + (word.bare() ? BARE_NUMBER : 0);
    }

    private void optional(QueryWord word) {
      Kind kind = Kinds.ofRegister(street.type());
      if (kind != null && word.kinds().contains(kind)) {
        return;
      }
      WordFit fit = inName(word);
      if (fit == null || fit.edited()) {
        cost += word.streetKind() ? OTHER_KIND : unmet(word);
      }
    }

    private double unmet(QueryWord word) {
      return word.number() && !word.text().equals(street.postcode()) ? ODD_OPTION : 0;
    }

    private @Nullable WordFit inName(QueryWord word) {
      Found found = best(word, name, used);
      if (found.fit() == null || (word.optional() && found.fit().edited())) {
        return null;
      }
      used.add(found.at());
      cost += found.at() < lastUsed ? OTHER_ORDER : 0;
      lastUsed = found.at();
      return found.fit();
    }

    private @Nullable StreetFit done(@Nullable String former) {
      if (!named || leftOut > 1 || (leftOut == 1 && reading.required().size() < MOST_LEFT_OUT_OF)) {
        return null;
      }
      double missing = (double) (name.size() - used.size()) / name.size();
      double total =
          cost
              + missing * NOT_TYPED
              + leftOut * LEFT_OUT
              + (former == null ? 0 : FORMER)
              + (usualKind() ? 0 : UNUSUAL_KIND);
      return new StreetFit(edited || leftOut > 0, whole, total, former);
    }

    private boolean usualKind() {
      Kind kind = Kinds.ofRegister(street.type());
      return kind != null && Fold.fold(kind.word()).equals(USUAL_KIND);
    }
  }

  private record Found(int at, @Nullable WordFit fit) {}

  private static Found best(QueryWord word, List<NameWord> among, Set<Integer> used) {
    Found best = new Found(-1, null);
    for (int i = 0; i < among.size(); i++) {
      WordFit fit = used.contains(i) ? null : WordFit.of(word, among.get(i));
      WordFit known = best.fit();
      if (fit != null && (known == null || fit.cost() < known.cost())) {
        best = new Found(i, fit);
      }
    }
    return best;
  }
}
