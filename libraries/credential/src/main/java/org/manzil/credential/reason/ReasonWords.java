package org.manzil.credential.reason;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reasons in words that a landlord or an employer understands, a sentence or two each, by code: all
 * of {@link ReasonCode}, and {@link #PART_MISSING} and {@link #STATUS_UNKNOWN}, which leave a
 * verdict undecided.
 */
public record ReasonWords(Map<String, String> byCode) {
  /** Some numbered parts of a proof are missing. */
  public static final String PART_MISSING = "proof-part-missing";

  /** Whether the credential was revoked cannot be known now. */
  public static final String STATUS_UNKNOWN = "status-unknown";

  public ReasonWords {
    byCode = Map.copyOf(byCode);
  }

  /** In the language of this locale, or in English where we do not have it. */
  public static ReasonWords in(Locale locale) {
    Map<String, String> words = read(locale.getLanguage());
    return new ReasonWords(words == null ? Objects.requireNonNull(read("en")) : words);
  }

  public String of(ReasonCode reason) {
    return Objects.requireNonNull(byCode.get(reason.code()), reason::code);
  }

  private static @Nullable Map<String, String> read(String language) {
    try (InputStream file =
        ReasonWords.class.getResourceAsStream("reasons_" + language + ".properties")) {
      if (file == null) {
        return null;
      }
      Properties texts = new Properties();
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      Map<String, String> words = new TreeMap<>();
      texts.stringPropertyNames().forEach(code -> words.put(code, texts.getProperty(code)));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
