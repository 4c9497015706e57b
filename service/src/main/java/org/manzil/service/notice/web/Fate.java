package org.manzil.service.notice.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What becomes of a member of the household when the person moves. */
enum Fate {
  WITH,
  STAYS,
  ELSEWHERE,
  /** Taken off the list; it can be put back until the notice is filed. */
  REMOVED;

  /** What can be chosen, by code. */
  static final List<String> CHOICES =
      Arrays.stream(values()).filter(fate -> fate != REMOVED).map(Fate::code).toList();

  static boolean known(String code) {
    return CHOICES.contains(code) || code.equals(REMOVED.code());
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
