package org.manzil.jose;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes plain Java values as JSON without white space, escaping only what must be. */
final class JsonWriter {
  private final StringBuilder json = new StringBuilder(512);

  private JsonWriter() {}

  static byte[] write(Object value) {
    JsonWriter writer = new JsonWriter();
    writer.value(value);
    return writer.json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void value(@Nullable Object value) {
    switch (value) {
      case Map<?, ?> map -> object(map);
      case List<?> list -> array(list);
      case String text -> text(text);
      case null -> json.append("null");
      case Boolean bool -> json.append(bool.booleanValue());
      case Integer number -> json.append(number.intValue());
      case Long number -> json.append(number.longValue());
      case BigInteger number -> json.append(number);
      case BigDecimal number -> json.append(number);
      default -> throw new IllegalArgumentException("no JSON form for " + value.getClass());
    }
  }

  private void object(Map<?, ?> map) {
    char before = '{';
    for (Map.Entry<?, ?> member : map.entrySet()) {
      json.append(before);
      text(String.valueOf(member.getKey()));
      json.append(':');
      value(member.getValue());
      before = ',';
    }
    json.append(map.isEmpty() ? "{}" : "}");
  }

  private void array(List<?> list) {
    char before = '[';
    for (Object element : list) {
      json.append(before);
      value(element);
      before = ',';
    }
    json.append(list.isEmpty() ? "[]" : "]");
  }

  private void text(String text) {
    int plain = 0;
    while (plain < text.length() && JsonText.isPlain(text.charAt(plain))) {
      plain++;
    }
    json.append('"');
    if (plain == text.length()) {
      json.append(text);
    } else {
      text.codePoints().forEach(this::codePoint);
    }
    json.append('"');
  }

  private void codePoint(int c) {
    if (JsonText.isSurrogate(c)) {
      throw new IllegalArgumentException("no UTF-8 form for a lone surrogate");
    }
    if (c < ' ' || c == '"' || c == '\\') {
      json.append(escape(c));
    } else {
      json.appendCodePoint(c);
    }
  }

  private static String escape(int c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> "\\u00%02X".formatted(c);
    };
  }
}
