package org.manzil.commandline;

/**
 * Text from elsewhere as it may stand in a line on a terminal: what would move the cursor, start a
 * line or turn the direction of writing is shown as {@code \}{@code uXXXX}, so that a fact cannot
 * forge the lines around it.
 */
final class OneLine {

  private OneLine() {}

  static String of(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(line, point, mayForge(point)));
    return line.toString();
  }

  /** JSON text; its own line ends stay, since inside a string there are none. */
  static String ofJson(String json) {
    StringBuilder safe = new StringBuilder(json.length());
    json.codePoints()
        .forEach(point -> append(safe, point, point != '\n' && point != '\r' && mayForge(point)));
    return safe.toString();
  }

  private static void append(StringBuilder line, int point, boolean escaped) {
    if (!escaped) {
      line.appendCodePoint(point);
      return;
    }
    for (char unit : Character.toChars(point)) {
      line.append(String.format("\\u%04x", (int) unit));
    }
  }

  private static boolean mayForge(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
