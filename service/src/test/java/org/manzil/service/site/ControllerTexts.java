package org.manzil.service.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Java files that fill pages say in words of their own. */
final class ControllerTexts {

  private static final Path FOLDER = Path.of("src/main/java");
  private static final Pattern REMARK = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
  private static final Pattern FILLS_PAGES =
      Pattern.compile("@Controller\\b|\\bModel model\\b|MessageSource");
  private static final Pattern FOR_PROGRAMMERS =
      Pattern.compile(
          "(?:Exception|ApiProblem)\\(\\s*(?:\"[^\"]*\"|[^;\"])*;|logger?\\.\\w+\\([^;]*;");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
  private static final Pattern SPOKEN = Pattern.compile("\\p{L}+ \\p{L}{2,}|[\\P{ASCII}&&\\p{L}]");

  private ControllerTexts() {}

  static List<Path> all() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> FILLS_PAGES.matcher(read(file)).find())
          .filter(file -> !read(file).contains("@RestController"))
          .sorted()
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** String literals of two words or in letters beyond ASCII, but for those of exceptions. */
  static List<String> spoken(String java) {
    String code = REMARK.matcher(java).replaceAll("");
    code = FOR_PROGRAMMERS.matcher(code).replaceAll("");
    return LITERAL
        .matcher(code)
        .results()
        .map(MatchResult::group)
        .filter(literal -> SPOKEN.matcher(literal).find())
        .toList();
  }
}
