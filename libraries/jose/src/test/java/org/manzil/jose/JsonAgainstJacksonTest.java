package org.manzil.jose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads what Jackson's strictest reader reads, to the same values, and nothing else. */
class JsonAgainstJacksonTest {
  private static final int ROUNDS = 60_000;
  private static final List<String> SEEDS =
      List.of(
          "{\"iss\":\"https://a.example\",\"iat\":1763769600,\"_sd\":[\"abc\",\"def\"],\"x\":{}}",
          "[\"2GLC42sKQveCfGfryNRN9w\",\"family_name\",\"Мөминова \\u0416\\\\\\\"\\/\\n🏠\"]",
          "[1,-0,0.5,-1.25e-3,1E+7,9223372036854775807,-9223372036854775809,123456789012345678]",
          " { \"a\" : [ true , false , null ] , \"\\ud83c\\udfe0\" : \"\\b\\f\\r\\t\" } ",
          "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
          "[1e308,1e-400,0e0,1234567890123456789012345678901234567890123456789012345678901234]");
  private static final byte[] LIKELY =
      "{}[]:,\"\\u0123456789eE+-.dDcC8 \n\ttrufalsn/\u00e9\u0416".getBytes(StandardCharsets.UTF_8);

  private static final JsonFactory JACKSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(StrictJson.MAX_DEPTH)
                  .maxNumberLength(64)
                  .build())
          .build();

  @Test
  void mutatedDocumentsAreReadAlike() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int read = 0;
    for (int i = 0; i < ROUNDS; i++) {
      byte[] json = mutate(SEEDS.get(i % SEEDS.size()).getBytes(StandardCharsets.UTF_8), random);
      Answer ours = ours(json);
      assertThat(ours)
          .as("seed %d: %s", seed, new String(json, StandardCharsets.UTF_8))
          .isEqualTo(jackson(json));
      read += ours.malformed() ? 0 : 1;
    }
    assertThat(read).as("readable at all, seed %d", seed).isBetween(ROUNDS / 20, ROUNDS / 2);
  }

  /** What a reader says: a value, or that there is none. */
  private record Answer(boolean malformed, @Nullable Object value) {
    static final Answer MALFORMED = new Answer(true, null);
  }

  private static Answer ours(byte[] json) {
    try {
      return new Answer(false, StrictJson.value(json));
    } catch (MalformedException e) {
      return Answer.MALFORMED;
    }
  }

  private static Answer jackson(byte[] json) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
      try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), text)) {
        parser.nextToken();
        Object value = value(parser);
        return parser.nextToken() == null ? new Answer(false, value) : Answer.MALFORMED;
      }
    } catch (JacksonException
        | CharacterCodingException
        | ArithmeticException
        | NumberFormatException e) {
      return Answer.MALFORMED;
    }
  }

  private static @Nullable Object value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> wellFormed(parser.getString());
      case VALUE_NUMBER_INT -> integer(shortNumber(parser).getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> finite(shortNumber(parser).getDecimalValue());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case null, default -> throw new ArithmeticException("no value");
    };
  }

  /** Jackson counts digits, and has no bound on those of an exponent. */
  private static JsonParser shortNumber(JsonParser parser) {
    String text = parser.getString();
    if (text.length() > 64 || text.matches(".*[eE][+-]?[0-9]{5,}")) {
      throw new ArithmeticException("a long number");
    }
    return parser;
  }

  private static Map<String, @Nullable Object> object(JsonParser parser) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = wellFormed(parser.currentName());
      parser.nextToken();
      members.put(name, value(parser));
    }
    return members;
  }

  private static List<@Nullable Object> array(JsonParser parser) {
    List<@Nullable Object> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser));
    }
    return elements;
  }

  private static Number integer(BigInteger value) {
    return value.bitLength() < Long.SIZE ? (Number) value.longValue() : value;
  }

  private static BigDecimal finite(BigDecimal value) {
    if (Double.isInfinite(value.doubleValue())) {
      throw new ArithmeticException("no double");
    }
    return value;
  }

  private static String wellFormed(String text) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new ArithmeticException("a lone surrogate");
    }
    return text;
  }

  /** One to three bytes changed, put in, or taken out. */
  private static byte[] mutate(byte[] json, Random random) {
    byte[] mutated = json;
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(mutated.length);
      int keep = at + random.nextInt(2);
      boolean put = random.nextInt(3) > 0;
      byte some =
          random.nextInt(8) == 0
              ? (byte) random.nextInt(256)
              : LIKELY[random.nextInt(LIKELY.length)];
      ByteBuffer buffer = ByteBuffer.allocate(mutated.length + 1);
      buffer.put(mutated, 0, at);
      if (put) {
        buffer.put(some);
      }
      buffer.put(mutated, keep, mutated.length - keep);
      mutated = Arrays.copyOf(buffer.array(), Math.max(1, buffer.position()));
    }
    return mutated;
  }
}
