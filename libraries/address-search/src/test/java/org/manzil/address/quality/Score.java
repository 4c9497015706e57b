package org.manzil.address.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many queries of a class found what they should, and where it stood. */
final class Score {

  private int all;
  private int first;
  private int third;
  private int tenth;
  private final List<String> failed = new ArrayList<>();

  /** Counts a query whose answer stood at that place from 0, or nowhere at -1. */
  void count(int place, String query) {
    all++;
    first += place == 0 ? 1 : 0;
    third += place >= 0 && place < 3 ? 1 : 0;
    tenth += place >= 0 && place < 10 ? 1 : 0;
    if (place != 0) {
      failed.add(query);
    }
  }

  void add(Score other) {
    all += other.all;
    first += other.first;
    third += other.third;
    tenth += other.tenth;
  }

  int all() {
    return all;
  }

  double atOne() {
    return (double) first / all;
  }

  double atTen() {
    return (double) tenth / all;
  }

  List<String> failed() {
    return failed;
  }

  String cells() {
    return "%d | %s | %s | %s".formatted(all, share(first), share(third), share(tenth));
  }

  private String share(int found) {
    return String.format(Locale.ROOT, "%.3f", (double) found / all);
  }
}
