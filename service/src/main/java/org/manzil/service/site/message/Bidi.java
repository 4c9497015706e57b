package org.manzil.service.site.message;

import java.util.Locale;
import java.util.regex.Pattern;
import org.manzil.service.site.Languages;

/** Keeps a name or code of another writing direction from shuffling the words around it. */
final class Bidi {

  /** First strong isolate and pop directional isolate, Unicode Standard Annex 9, 2.4. */
  private static final char OPEN = '\u2068';

  private static final char CLOSE = '\u2069';

  private static final Pattern FOREIGN = Pattern.compile("[\\p{IsLatin}\\p{IsCyrillic}\\p{IsHan}]");

  private Bidi() {}

  /** The text, isolated where the language runs from the right and the text from the left. */
  static Object apart(Object value, Locale language) {
    return value instanceof CharSequence text
            && Languages.directionOf(language).equals("rtl")
            && FOREIGN.matcher(text).find()
        ? OPEN + text.toString() + CLOSE
        : value;
  }
}
