package org.manzil.commandline;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of a command for people, in a language that we have, else in English. */
record Texts(ResourceBundle bundle) {

  private static final List<String> LANGUAGES = List.of("en", "ru");

  static Texts of(String command, Locale wanted) {
    Locale language = LANGUAGES.contains(wanted.getLanguage()) ? wanted : Locale.ENGLISH;
    return new Texts(
        ResourceBundle.getBundle(
            Texts.class.getPackageName() + "." + command,
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  String get(String key, Object... values) {
    String text = bundle.getString(key);
    return values.length == 0 ? text : new MessageFormat(text, Locale.ROOT).format(values);
  }
}
