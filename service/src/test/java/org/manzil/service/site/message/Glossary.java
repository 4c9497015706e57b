package org.manzil.service.site.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The table of {@code docs/glossary.md}: a row for a word, its bold parts are what texts must hold.
 */
record Glossary(List<Word> words) {

  private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");
  private static final List<String> LANGUAGES = List.of("en", "ru", "uz", "tg", "ky", "de", "ar");

  /** One word of law; {@code stems} by language, the English ones among them. */
  record Word(Map<String, List<String>> stems) {

    /** Whether the English text has the word, as a whole or at its beginning. */
    boolean isIn(String english) {
      return stems("en").stream()
          .anyMatch(
              stem -> Pattern.compile("(?i)\\b" + Pattern.quote(stem)).matcher(english).find());
    }

    boolean isSaidIn(String text, String language) {
      String small = text.toLowerCase(Locale.ROOT);
      return stems(language).stream()
          .anyMatch(stem -> small.contains(stem.toLowerCase(Locale.ROOT)));
    }

    List<String> stems(String language) {
      return stems.getOrDefault(language, List.of());
    }
  }

  static Glossary read(Path file) {
    try {
      return of(Files.readAllLines(file));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static Glossary of(List<String> lines) {
    List<Word> words = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.strip().split("\\|", -1);
      if (cells.length == LANGUAGES.size() + 2 && BOLD.matcher(cells[1]).find()) {
        words.add(word(cells));
      }
    }
    return new Glossary(words);
  }

  private static Word word(String[] cells) {
    Map<String, List<String>> stems = new LinkedHashMap<>();
    for (int i = 0; i < LANGUAGES.size(); i++) {
      stems.put(
          LANGUAGES.get(i),
          BOLD.matcher(cells[i + 1]).results().map(found -> found.group(1)).toList());
    }
    return new Word(stems);
  }
}
