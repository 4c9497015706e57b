package org.manzil.transparencylog.entry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.transparencylog.MalformedException;

/**
 * The RFC 8785 form of JSON made of maps, lists, strings, booleans, nulls and whole numbers that
 * every JSON reader keeps exactly (up to 2^53 - 1). Anything else is refused, never rounded.
 */
public final class CanonicalJson {

  /** Objects and arrays may be nested this deep. */
  public static final int DEEPEST = 32;

  private static final long SAFE = (1L << 53) - 1;
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final StringBuilder text = new StringBuilder();

  private CanonicalJson() {}

  /** The UTF-8 bytes of the canonical form. */
  public static byte[] bytes(@Nullable Object value) {
    return text(value).getBytes(StandardCharsets.UTF_8);
  }

  /** The canonical form as text. */
  public static String text(@Nullable Object value) {
    CanonicalJson json = new CanonicalJson();
    json.value(value, 0);
    return json.text.toString();
  }

  private void value(@Nullable Object value, int depth) {
    switch (value) {
      case null -> text.append("null");
      case Boolean bool -> text.append(bool.booleanValue());
      case Integer number -> number(number.longValue());
      case Long number -> number(number);
      case String string -> string(string);
      case Map<?, ?> object -> object(object, depth + 1);
      case List<?> array -> array(array, depth + 1);
      default -> throw new MalformedException("no canonical JSON for " + value.getClass());
    }
  }

  private void number(long number) {
    if (number > SAFE || number < -SAFE) {
      throw new MalformedException("a number beyond 2^53 - 1 is not exact in JSON");
    }
    text.append(number);
  }

  // RFC 8785 section 3.2.3 sorts names by UTF-16 code units, which is how Java compares strings.
  private void object(Map<?, ?> object, int depth) {
    requireDepth(depth);
    String separator = "{";
    for (String name : object.keySet().stream().map(CanonicalJson::name).sorted().toList()) {
      text.append(separator);
      string(name);
      text.append(':');
      value(object.get(name), depth);
      separator = ",";
    }
    text.append(object.isEmpty() ? "{}" : "}");
  }

  private void array(List<?> array, int depth) {
    requireDepth(depth);
    String separator = "[";
    for (Object element : array) {
      text.append(separator);
      value(element, depth);
      separator = ",";
    }
    text.append(array.isEmpty() ? "[]" : "]");
  }

  private static String name(@Nullable Object key) {
    if (key instanceof String name) {
      return name;
    }
    throw new MalformedException("a JSON object's names are strings");
  }

  private static void requireDepth(int depth) {
    if (depth > DEEPEST) {
      throw new MalformedException("JSON nested deeper than " + DEEPEST);
    }
  }

  private void string(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (Character.isSurrogate(c)) {
        pair(string, i++);
      } else {
        character(c);
      }
    }
    text.append('"');
  }

  private void pair(String string, int at) {
    if (at + 1 == string.length()
        || !Character.isSurrogatePair(string.charAt(at), string.charAt(at + 1))) {
      throw new MalformedException("a lone surrogate is not text");
    }
    text.append(string, at, at + 2);
  }

  // RFC 8785 section 3.2.2.2: the short escapes where they exist, \\u00xx for other controls.
  private void character(char c) {
    switch (c) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case '\b' -> text.append("\\b");
      case '\f' -> text.append("\\f");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      default -> plainOrControl(c);
    }
  }

  private void plainOrControl(char c) {
    if (c < ' ') {
      text.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
    } else {
      text.append(c);
    }
  }
}
