package org.manzil.service.site;

import java.util.Locale;
import java.util.Map;

/** The texts of the message files as they stand there, for those who fill them in elsewhere. */
public interface MessagePatterns {

  /**
   * Every text whose key begins with {@code prefix}, by the rest of its key, in the language, or in
   * English where the language lacks it.
   */
  Map<String, String> under(String prefix, Locale language);
}
