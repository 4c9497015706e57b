package org.manzil.service.site.message;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All message patterns, by language and key, as the files have them. */
final class Texts {

  private final Map<String, Map<String, String>> byLanguage;

  private Texts(Map<String, Map<String, String>> byLanguage) {
    this.byLanguage = byLanguage;
  }

  /**
   * Reads every {@code messages/*_<language>.properties} of the class path, in UTF-8.
   *
   * @throws IllegalStateException if two files give the same key in one language
   */
  static Texts load() {
    Map<String, Map<String, String>> found = new HashMap<>();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:messages/*_*.properties")) {
        add(file, found);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return new Texts(found);
  }

  private static void add(Resource file, Map<String, Map<String, String>> found)
      throws IOException {
    String name = String.valueOf(file.getFilename());
    String language = name.substring(name.lastIndexOf('_') + 1, name.lastIndexOf('.'));
    Properties texts = new Properties();
    try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    Map<String, String> all = found.computeIfAbsent(language, ignored -> new HashMap<>());
    for (String key : texts.stringPropertyNames()) {
      if (all.put(key, texts.getProperty(key)) != null) {
        throw new IllegalStateException("Message key " + key + " stands in two files: " + name);
      }
    }
  }

  @Nullable String pattern(String key, Locale language) {
    return byLanguage.getOrDefault(language.getLanguage(), Map.of()).get(key);
  }

  /** The patterns whose keys begin with {@code prefix}, by the rest of the key. */
  Map<String, String> under(String prefix, Locale language) {
    Map<String, String> found = new HashMap<>();
    byLanguage
        .getOrDefault(language.getLanguage(), Map.of())
        .forEach(
            (key, pattern) -> {
              if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), pattern);
              }
            });
    return found;
  }
}
