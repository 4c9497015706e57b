package org.manzil.rules.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The library's own sentences: ICU message patterns by key, one file per language. */
public final class Phrases {

  /** Every language there is a file for: whoever adds one need not say so here. */
  private static final Map<String, Properties> BY_LANGUAGE =
      Stream.of(Locale.getISOLanguages())
          .filter(language -> Phrases.class.getResource(file(language)) != null)
          .collect(Collectors.toUnmodifiableMap(Function.identity(), Phrases::load));

  private Phrases() {}

  /** Language tags in which the library can explain itself. */
  public static Set<String> languages() {
    return BY_LANGUAGE.keySet();
  }

  static Set<String> keys(String language) {
    return Objects.requireNonNull(BY_LANGUAGE.get(language)).stringPropertyNames();
  }

  static String format(String key, Map<String, Object> values, Locale locale) {
    String language = supported(locale);
    return new MessageFormat(pattern(key, language), formatsOf(language)).format(values);
  }

  static String pattern(String key, String language) {
    String pattern = Objects.requireNonNull(BY_LANGUAGE.get(language)).getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no phrase " + key + " in " + language);
    }
    return pattern;
  }

  static String supported(Locale locale) {
    return BY_LANGUAGE.containsKey(locale.getLanguage()) ? locale.getLanguage() : "en";
  }

  /** Numbers in the digits 0 to 9, which dates have too. */
  private static ULocale formatsOf(String language) {
    return ULocale.forLanguageTag(language + "-u-nu-latn");
  }

  private static String file(String language) {
    return "phrases_" + language + ".properties";
  }

  private static Properties load(String language) {
    String name = file(language);
    try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream(name), name)) {
      Properties phrases = new Properties();
      phrases.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return phrases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
