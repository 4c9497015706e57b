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

  /** A blank or dash between two words that may be one: "ново мытищинский", "Sonnen-Allee". */
  private static final Pattern BLANK = Pattern.compile("(?<=\\p{L}{2})[ -](?=\\p{L}{2})");

  private static final int MOST_BLANKS = 3;

  /** The query with one blank less, each in turn. */
  static List<String> joined(String query) {
    String cut = Readings.cut(query.strip());
    return BLANK
        .matcher(cut)
        .results()
        .limit(MOST_BLANKS)
        .map(blank -> cut.substring(0, blank.start()) + cut.substring(blank.end()))
        .toList();
  }

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
