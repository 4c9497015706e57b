package org.manzil.transparencylog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of C2SP's text formats one after another, each ended by a newline. */
public final class LineReader {

  private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

  // RFC 9162: a path is never longer than the tree is high, and a size has 63 bits.
  private static final int LONGEST_PATH = 63;

  private final String text;
  private int at;

  /** Begins at the first line of {@code text}. */
  public LineReader(String text) {
    this.text = text;
  }

  /** Bytes as text; what is not valid UTF-8 is malformed. */
  public static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw new MalformedException("not valid UTF-8");
    }
  }

  /** A number of up to 63 bits in ASCII decimal without leading zeroes. */
  public static long decimal(String digits) {
    if (!DECIMAL.matcher(digits).matches()) {
      throw new MalformedException("not a decimal number without leading zeroes");
    }
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException _) {
      throw new MalformedException("a number beyond 2^63");
    }
  }

  /** The next line without its newline; malformed if there is none. */
  public String line() {
    int end = text.indexOf('\n', at);
    if (end < 0) {
      throw new MalformedException("the text ends too early");
    }
    String line = text.substring(at, end);
    at = end + 1;
    return line;
  }

  /** The number that stands in the next line after {@code word} and one space. */
  public long number(String word) {
    return decimal(after(word, line()));
  }

  /** What follows {@code word} and one space in a line that begins with them. */
  public static String after(String word, String line) {
    if (!line.startsWith(word + " ")) {
      throw new MalformedException("a line lacks its word: " + word);
    }
    return line.substring(word.length() + 1);
  }

  /** The hashes of at most 63 lines, up to and including the empty line that ends them. */
  public List<Hash> path() {
    List<Hash> path = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      if (path.size() == LONGEST_PATH) {
        throw new MalformedException("a path longer than any tree is high");
      }
      path.add(Hash.parse(line));
    }
    return path;
  }

  /** Everything that has not been read. */
  public String rest() {
    return text.substring(at);
  }
}
