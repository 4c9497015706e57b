package org.manzil.service.site.message;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The message files of all capabilities as a translator sees them, and what may be wrong in them.
 */
final class MessageFiles {

  static final Path FOLDER = Path.of("src/main/resources/messages");

  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

  private MessageFiles() {}

  /** Bundle name, then language, then key. */
  static Map<String, Map<String, Map<String, String>>> read(Path folder) {
    Map<String, Map<String, Map<String, String>>> bundles = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".properties", "");
        int cut = name.lastIndexOf('_');
        bundles
            .computeIfAbsent(name.substring(0, cut), ignored -> new TreeMap<>())
            .put(name.substring(cut + 1), texts(file));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return bundles;
  }

  private static Map<String, String> texts(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }

  /** One text of one language. */
  record Text(String bundle, String language, String key, String pattern) {}

  static List<Text> all(Path folder) {
    List<Text> all = new ArrayList<>();
    read(folder)
        .forEach(
            (bundle, languages) ->
                languages.forEach(
                    (language, texts) ->
                        texts.forEach(
                            (key, text) -> all.add(new Text(bundle, language, key, text)))));
    return all;
  }

  /** Keys that not every language of a bundle has, as "bundle language key". */
  static List<String> missing(
      String bundle, Map<String, Map<String, String>> languages, Set<String> wanted) {
    Set<String> all = new TreeSet<>();
    languages.values().forEach(texts -> all.addAll(texts.keySet()));
    List<String> missing = new ArrayList<>();
    for (String language : wanted) {
      Set<String> there = languages.getOrDefault(language, Map.of()).keySet();
      all.stream()
          .filter(key -> !there.contains(key))
          .forEach(key -> missing.add(bundle + " " + language + " " + key));
    }
    return missing;
  }

  /** The names of all arguments, also of those inside the branches of others. */
  static Set<String> arguments(String pattern) {
    MessagePattern parts = new MessagePattern(pattern);
    Set<String> names = new TreeSet<>();
    for (int at = 0; at < parts.countParts(); at++) {
      MessagePattern.Part part = parts.getPart(at);
      if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
          || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
        names.add(parts.getSubstring(part));
      }
    }
    return names;
  }

  /** Something besides arguments, signs and the service's own name. */
  static boolean hasWords(String pattern) {
    return WORD.matcher(pattern.replaceAll("\\{[^{}]*}|Manzil", "")).find();
  }

  /** Plural forms the language has and the pattern's plurals leave out. */
  static Set<String> missingPlurals(String pattern, String language) {
    Set<String> missing = new TreeSet<>();
    MessagePattern parts = new MessagePattern(pattern);
    for (int at = 0; at < parts.countParts(); at++) {
      MessagePattern.Part part = parts.getPart(at);
      if (part.getType() == MessagePattern.Part.Type.ARG_START
          && part.getArgType() == MessagePattern.ArgType.PLURAL) {
        Set<String> wanted =
            new TreeSet<>(PluralRules.forLocale(new ULocale(language)).getKeywords());
        wanted.removeAll(selectors(parts, at));
        missing.addAll(wanted);
      }
    }
    return missing;
  }

  private static Set<String> selectors(MessagePattern parts, int start) {
    Set<String> selectors = new TreeSet<>();
    for (int at = start + 1; at < parts.getLimitPartIndex(start); at++) {
      if (parts.getPartType(at) == MessagePattern.Part.Type.ARG_SELECTOR) {
        selectors.add(parts.getSubstring(parts.getPart(at)));
      }
    }
    return selectors;
  }
}
