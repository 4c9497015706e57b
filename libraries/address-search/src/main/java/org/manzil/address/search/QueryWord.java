package org.manzil.address.search;

import java.util.List;
import java.util.Set;
import org.manzil.address.name.Fold;
import org.manzil.address.name.Kind;
import org.manzil.address.name.Kinds;

/**
 * A word of a query.
 *
 * @param text folded, or the digits of a number
 * @param growing whether more letters may follow: the person is still typing it
 * @param stems how the full word begins when this is a usual short form
 * @param kinds the kinds of street or place it may stand for; such a word need not match a name
 * @param use what a street without the word is to a search
 */
record QueryWord(String text, boolean growing, List<String> stems, Set<Kind> kinds, Use use) {

  /** What the word is there for. */
  enum Use {
    /** A street without it is not meant. */
    REQUIRED,
    /** The same, but it is a number behind other words: rather of a house than part of a name. */
    BARE_NUMBER,
    /** A word for a kind, an article: a street may do without. */
    OPTIONAL,
    /** A postcode, a town's foreign name, an initial: a street that has it is the better one. */
    HINT
  }

  private static final int LONGEST_NAME = 30;
  private static final int SHORTEST_CUT = 2;
  private static final int SHORTEST_EDITED = 4;
  private static final int SHORTEST_EDITED_TWICE = 8;

  QueryWord demanded() {
    return new QueryWord(text, growing, stems, kinds, Use.REQUIRED);
  }

  /** The same word cut short: "нар" for Народного, "bou" for boulevard. */
  QueryWord cutShort() {
    boolean cut = !optional() && !number() && text.length() >= SHORTEST_CUT;
    return cut ? new QueryWord(text, true, stems, kinds, use) : this;
  }

  boolean optional() {
    return use == Use.OPTIONAL || use == Use.HINT;
  }

  boolean number() {
    return Character.isDigit(text.charAt(0));
  }

  boolean cyrillic() {
    return Fold.cyrillic(text);
  }

  /** Whether it is one letter with others behind it, as in "Д. Ульянова". */
  boolean initial() {
    return text.length() == 1 && !growing && !number();
  }

  /** How many letters may be wrong: none in short words, numbers and kinds, two in long ones. */
  int edits() {
    int length = text.length();
    if (number() || !kinds.isEmpty() || length < SHORTEST_EDITED || length > LONGEST_NAME) {
      return 0;
    }
    return length < SHORTEST_EDITED_TWICE ? 1 : 2;
  }

  /** Whether it names a kind of street, not of place. */
  boolean streetKind() {
    return kinds.stream().anyMatch(Kind::street);
  }

  /** The kinds it may stand for, a bit each. */
  long kindBits() {
    return Kinds.bits(kinds);
  }
}
