package org.manzil.service.device;

import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.jose.Base64Url;
import org.manzil.jose.EcJwk;
import org.manzil.jose.MalformedException;

/** A P-256 public key as the table keeps it: x and y, 32 bytes each. */
final class PublicPoint {

  private static final int HALF = 32;

  private PublicPoint() {}

  static byte[] bytes(PublicKey key) {
    Map<String, ?> jwk = EcJwk.write(key);
    return ByteBuffer.allocate(2 * HALF)
        .put(coordinate(jwk.get("x")))
        .put(coordinate(jwk.get("y")))
        .array();
  }

  private static byte[] coordinate(@Nullable Object value) {
    try {
      return Base64Url.decode(String.valueOf(value));
    } catch (MalformedException e) {
      throw new IllegalStateException("a key that was just written", e);
    }
  }

  static PublicKey key(byte[] point) {
    String x = Base64Url.encode(Arrays.copyOf(point, HALF));
    String y = Base64Url.encode(Arrays.copyOfRange(point, HALF, 2 * HALF));
    return EcJwk.read(Map.of("kty", "EC", "crv", "P-256", "x", x, "y", y))
        .orElseThrow(() -> new IllegalStateException("a device's key is not on the curve"));
  }
}
