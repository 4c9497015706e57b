package org.manzil.jose;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Turns the token stream into plain Java values and back. */
final class JsonValues {
  private JsonValues() {}

  static @Nullable Object read(JsonParser parser) throws MalformedException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> readObject(parser);
      case START_ARRAY -> readArray(parser);
      case VALUE_STRING -> wellFormed(parser.getString());
      case VALUE_NUMBER_INT -> readInteger(parser);
      case VALUE_NUMBER_FLOAT -> readDecimal(parser);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case null, default -> throw StrictJson.malformed("no JSON value");
    };
  }

  private static Map<String, @Nullable Object> readObject(JsonParser parser)
      throws MalformedException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = wellFormed(parser.currentName());
      parser.nextToken();
      members.put(name, read(parser));
    }
    return Collections.unmodifiableMap(members);
  }

  private static List<@Nullable Object> readArray(JsonParser parser) throws MalformedException {
    List<@Nullable Object> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(read(parser));
    }
    return Collections.unmodifiableList(elements);
  }

  private static Number readInteger(JsonParser parser) {
    BigInteger value = parser.getBigIntegerValue();
    return value.bitLength() < Long.SIZE ? (Number) value.longValue() : value;
  }

  private static BigDecimal readDecimal(JsonParser parser) throws MalformedException {
    BigDecimal value = parser.getDecimalValue();
    if (Double.isInfinite(value.doubleValue())) {
      throw StrictJson.malformed("a number no double can hold");
    }
    return value;
  }

  /** A lone surrogate has no UTF-8 form, so two readers would hash or print it differently. */
  private static String wellFormed(String text) throws MalformedException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (Character.isLowSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          throw StrictJson.malformed("a lone surrogate");
        }
        i++;
      }
    }
    return text;
  }

  static void write(JsonGenerator generator, @Nullable Object value) {
    switch (value) {
      case null -> generator.writeNull();
      case Map<?, ?> map -> writeObject(generator, map);
      case List<?> list -> writeArray(generator, list);
      case String text -> generator.writeString(text);
      case Boolean bool -> generator.writeBoolean(bool);
      case Integer number -> generator.writeNumber(number);
      case Long number -> generator.writeNumber(number);
      case BigInteger number -> generator.writeNumber(number);
      case BigDecimal number -> generator.writeNumber(number);
      default -> throw new IllegalArgumentException("no JSON form for " + value.getClass());
    }
  }

  private static void writeObject(JsonGenerator generator, Map<?, ?> map) {
    generator.writeStartObject();
    for (Map.Entry<?, ?> member : map.entrySet()) {
      generator.writeName(String.valueOf(member.getKey()));
      write(generator, member.getValue());
    }
    generator.writeEndObject();
  }

  private static void writeArray(JsonGenerator generator, List<?> list) {
    generator.writeStartArray();
    for (Object element : list) {
      write(generator, element);
    }
    generator.writeEndArray();
  }
}
