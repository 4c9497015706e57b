package org.manzil.rules.language;

import java.util.Locale;

/** Something that can be said in several languages; nothing is formatted before it is asked for. */
public interface Wording {

  /** The words in the given language; a language that is not supported is answered in English. */
  String in(Locale locale);
}
