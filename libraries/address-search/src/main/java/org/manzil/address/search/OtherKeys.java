package org.manzil.address.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.manzil.address.name.Keyboard;

/** What may have been meant by a query that finds nothing, before any letter is corrected. */
final class OtherKeys {

  /** In chats 4 stands for ч. */
  private static final Pattern FOUR =
      Pattern.compile("(?<!\\d)4(?=\\p{IsLatin}{3})|(?<=\\p{IsLatin}{2})4(?=\\p{IsLatin})");

  private OtherKeys() {}

  static List<String> of(String query) {
    String cut = Readings.cut(query);
    List<String> others = new ArrayList<>(Keyboard.other(cut));
    String spelt = FOUR.matcher(cut).replaceAll("ch");
    if (!spelt.equals(cut)) {
      others.add(spelt);
    }
    return others;
  }
}
