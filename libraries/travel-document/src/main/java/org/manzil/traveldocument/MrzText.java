package org.manzil.traveldocument;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The lines of a zone out of what people type, paste or scan. Only fillers are put right here, and
 * only by their number: what stands between them is as it came.
 */
final class MrzText {

  /** Longer texts are not looked at. */
  static final int LONGEST = 1_000;

  private static final int LAST_SHORT_LINE = 37;

  private MrzText() {}

  /** A layout and as many lines of its length. */
  record Lines(MrzFormat format, List<String> lines) {}

  static Optional<Lines> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    // Scanners write two fillers as one double angle, people write each as one.
    List<List<String>> candidates = List.of(rows(text, "<"), rows(text, "<<"));
    List<Lines> fitted =
        candidates.stream()
            .flatMap(rows -> joined(rows).flatMap(MrzText::fitted).stream())
            .toList();
    return fitted.stream()
        .filter(lines -> candidates.contains(lines.lines()))
        .findFirst()
        .or(() -> fitted.stream().findFirst());
  }

  private static List<String> rows(String text, String doubleAngle) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[«»《》]", doubleAngle)
        .replaceAll("[‹›_]", "<")
        .lines()
        .map(MrzText::tidy)
        .filter(row -> !row.isEmpty())
        .toList();
  }

  /** Without spaces and what cannot be seen, letters of ASCII in upper case. */
  private static String tidy(String row) {
    StringBuilder tidy = new StringBuilder();
    row.codePoints()
        .filter(point -> !Character.isSpaceChar(point) && !Character.isWhitespace(point))
        .filter(point -> Character.getType(point) != Character.FORMAT)
        .map(point -> point >= 'a' && point <= 'z' ? point - 'a' + 'A' : point)
        .forEach(tidy::appendCodePoint);
    return tidy.toString();
  }

  private static Optional<List<String>> joined(List<String> rows) {
    if (rows.size() != 1) {
      return Optional.of(rows);
    }
    String row = rows.getFirst();
    return Stream.of(MrzFormat.TD3, MrzFormat.TD1, MrzFormat.TD2)
        .filter(format -> row.length() == format.lines() * format.length())
        .map(format -> List.of(row.split("(?<=\\G.{" + format.length() + "})")))
        .findFirst();
  }

  private static Optional<Lines> fitted(List<String> rows) {
    return format(rows)
        .map(format -> new Lines(format, fitted(rows, format)))
        .filter(
            lines -> lines.lines().stream().allMatch(l -> l.length() == lines.format().length()));
  }

  private static Optional<MrzFormat> format(List<String> rows) {
    int longest = rows.stream().mapToInt(String::length).max().orElse(0);
    boolean visa = !rows.isEmpty() && rows.getFirst().startsWith("V");
    return switch (rows.size()) {
      case 2 -> Optional.of(longest > LAST_SHORT_LINE ? longFormat(visa) : shortFormat(visa));
      case 3 -> Optional.of(MrzFormat.TD1);
      default -> Optional.empty();
    };
  }

  private static MrzFormat longFormat(boolean visa) {
    return visa ? MrzFormat.MRV_A : MrzFormat.TD3;
  }

  private static MrzFormat shortFormat(boolean visa) {
    return visa ? MrzFormat.MRV_B : MrzFormat.TD2;
  }

  private static List<String> fitted(List<String> rows, MrzFormat format) {
    return IntStream.range(0, rows.size())
        .mapToObj(at -> fitted(rows.get(at), format.length(), at == 1 && format.hasComposite()))
        .toList();
  }

  /**
   * Nobody counts fillers: where a line is short they grow at its end, or, in front of the last
   * check digit, where the last of them stand; a line too long loses some. The check digits still
   * tell whether that was right.
   */
  private static String fitted(String row, int length, boolean endsInCheckDigit) {
    int missing = length - row.length();
    int last = row.lastIndexOf('<');
    if (missing > 0 && !(endsInCheckDigit && !endsInDigit(row))) {
      int inside = last < 0 ? row.length() - 1 : last;
      int at = endsInCheckDigit ? inside : row.length();
      return row.substring(0, at) + "<".repeat(missing) + row.substring(at);
    }
    boolean run =
        missing < 0 && last >= -missing && row.startsWith("<".repeat(1 - missing), last + missing);
    return run ? row.substring(0, last + missing) + row.substring(last) : row;
  }

  private static boolean endsInDigit(String row) {
    char last = row.charAt(row.length() - 1);
    return (last >= '0' && last <= '9') || last == 'O';
  }
}
