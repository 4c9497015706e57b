package org.manzil.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The part of a page that one command writes.
 *
 * @param command as in the marks around the part
 */
public record MeasuredPart(Path page, String command) {

  /** When and on what it was measured. */
  public static String head(String commit, String processor) {
    return "Measured %s at commit `%s`: JDK %s, %d cores of %s."
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            commit,
            Runtime.version(),
            Runtime.getRuntime().availableProcessors(),
            processor);
  }

  /** Puts the text between the marks, in place of what was there. */
  public void write(String text) throws IOException {
    String begin = "<!-- begin of what " + command + " writes -->\n";
    String old = Files.readString(page);
    int from = old.indexOf(begin);
    int to = old.indexOf("<!-- end of what " + command + " writes -->");
    if (from < 0 || to < from) {
      throw new IOException(page + " has no place for " + command);
    }
    Files.writeString(page, old.substring(0, from + begin.length()) + text + old.substring(to));
  }
}
