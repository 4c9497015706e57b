package org.manzil.service.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the templates of all capabilities say, and what they must not. */
final class TemplateFiles {

  static final Path FOLDER = Path.of("src/main/resources/templates");

  private static final Pattern REMARK = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern TAG =
      Pattern.compile("<[^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*>");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
  private static final Pattern SHOWN_ATTRIBUTE =
      Pattern.compile("\\s(title|alt|placeholder|aria-label|label|content)=\"([^\"]*)\"");
  private static final Pattern LITERAL =
      Pattern.compile("th:(?:text|title|alt|placeholder|aria-label)=\"([^\"]*)\"");
  private static final Pattern INLINE =
      Pattern.compile(
          "<style|\\sstyle=|\\son[a-z]+=|th:utext|\\[\\(|<script(?![^>]*th:src)|javascript:");
  private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)");
  private static final Pattern PREFIX = Pattern.compile("#\\{\\$\\{'([^']+)'");

  private TemplateFiles() {}

  static List<Path> all() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static String read(Path file) {
    try {
      return withoutRemarks(Files.readString(file));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static String withoutRemarks(String template) {
    return REMARK.matcher(template).replaceAll("");
  }

  /** Texts a person would see that are not from a message file. */
  static List<String> hardCoded(String template) {
    List<String> found = new ArrayList<>();
    for (String text : TAG.split(template)) {
      String shown = text.replaceAll("&\\w+;", "").replace("Manzil", "").strip();
      if (LETTERS.matcher(shown).find()) {
        found.add(shown);
      }
    }
    Matcher attribute = SHOWN_ATTRIBUTE.matcher(template);
    while (attribute.find()) {
      if (!attribute.group(1).equals("content") && LETTERS.matcher(attribute.group(2)).find()) {
        found.add(attribute.group().strip());
      }
    }
    found.addAll(literals(template));
    return found;
  }

  /** Literal words in expressions that are shown, outside the names of message keys. */
  private static List<String> literals(String template) {
    List<String> found = new ArrayList<>();
    Matcher expression = LITERAL.matcher(template);
    while (expression.find()) {
      String rest = expression.group(1).replaceAll("#\\{.*}", "").replaceAll("==\\s*'[^']*'", "");
      if (Pattern.compile("'[^']*\\p{L}{2,}[^']*'").matcher(rest).find()) {
        found.add(expression.group());
      }
    }
    return found;
  }

  /** Inline styles, handlers, scripts and unescaped text. */
  static List<String> inline(String template) {
    return INLINE.matcher(template).results().map(found -> found.group()).toList();
  }

  static Set<String> keys(String template) {
    return groups(KEY, template);
  }

  /** The constant beginnings of keys that are put together. */
  static Set<String> keyPrefixes(String template) {
    return groups(PREFIX, template);
  }

  private static Set<String> groups(Pattern pattern, String template) {
    Set<String> found = new TreeSet<>();
    pattern.matcher(template).results().forEach(match -> found.add(match.group(1)));
    return found;
  }
}
