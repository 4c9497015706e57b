package org.manzil.service.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * The browser modules that others import, found by reading them: a list written by hand would be
 * wrong one day, and the offline page dead.
 */
final class ModuleGraph {

  private static final Pattern IMPORT =
      Pattern.compile("\\b(?:from|import)\\s*['\"](\\.{1,2}/[^'\"]+)['\"]");

  private ModuleGraph() {}

  /** The modules, such as {@code /js/offline/shell.js}, with all that they import. */
  static Set<String> of(List<String> modules) {
    Set<String> found = new LinkedHashSet<>(modules);
    Deque<String> unread = new ArrayDeque<>(modules);
    while (!unread.isEmpty()) {
      String module = unread.remove();
      IMPORT
          .matcher(text(module))
          .results()
          .map(match -> URI.create(module).resolve(match.group(1)).toString())
          .filter(found::add)
          .forEach(unread::add);
    }
    return found;
  }

  private static String text(String module) {
    try {
      return new ClassPathResource("static" + module).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the module " + module + " cannot be read", e);
    }
  }
}
