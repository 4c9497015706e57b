package org.manzil.jose;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.jose.MalformedException.Form;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * JSON (RFC 8259) read so that two readers cannot disagree about it: one value, no duplicate names,
 * at most {@value #MAX_DEPTH} levels, well-formed UTF-8, no byte order mark, no lone surrogates,
 * numbers that a double can hold.
 *
 * <p>Values are plain Java: {@code Map} (in the order written), {@code List}, {@code String},
 * {@code Long} or {@code BigInteger} for numbers without fraction and exponent, {@code BigDecimal}
 * for others, {@code Boolean}, {@code null}.
 */
public final class StrictJson {
  public static final int MAX_DEPTH = 32;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(64)
                  .build())
          .build();

  private StrictJson() {}

  /** Reads one JSON object from its UTF-8 bytes. */
  @SuppressWarnings("unchecked")
  public static Map<String, @Nullable Object> object(byte[] utf8) throws MalformedException {
    if (value(utf8) instanceof Map<?, ?> map) {
      return (Map<String, @Nullable Object>) map;
    }
    throw malformed("not a JSON object");
  }

  /** Reads one JSON value of any kind from its UTF-8 bytes. */
  public static @Nullable Object value(byte[] utf8) throws MalformedException {
    String text = text(utf8);
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      @Nullable Object value = JsonValues.read(parser);
      if (parser.nextToken() != null) {
        throw malformed("something follows the JSON value");
      }
      return value;
    } catch (JacksonException e) {
      throw malformed("not strict JSON");
    }
  }

  /** Writes a value of the kinds that {@link #value} returns, without white space. */
  public static byte[] write(Map<String, ? extends @Nullable Object> object) {
    return writeValue(object);
  }

  /** Writes an array of such values, without white space. */
  public static byte[] write(List<? extends @Nullable Object> array) {
    return writeValue(array);
  }

  private static byte[] writeValue(Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      JsonValues.write(generator, value);
    }
    return bytes.toByteArray();
  }

  private static String text(byte[] utf8) throws MalformedException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      if (text.isEmpty() || text.charAt(0) == '\uFEFF') {
        throw malformed("empty, or begins with a byte order mark");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw malformed("not UTF-8");
    }
  }

  static MalformedException malformed(String message) {
    return new MalformedException(Form.JSON, message);
  }
}
