package org.manzil.jose;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.jose.MalformedException.Form;

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
    return JsonReader.read(utf8);
  }

  /** Writes a value of the kinds that {@link #value} returns, without white space. */
  public static byte[] write(Map<String, ? extends @Nullable Object> object) {
    return JsonWriter.write(object);
  }

  /** Writes an array of such values, without white space. */
  public static byte[] write(List<? extends @Nullable Object> array) {
    return JsonWriter.write(array);
  }

  static MalformedException malformed(String message) {
    return new MalformedException(Form.JSON, message);
  }
}
