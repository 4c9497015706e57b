package org.manzil.jose;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Public P-256 keys as JSON Web Keys (RFC 7517, RFC 7518 §6.2). */
public final class EcJwk {
  private static final int COORDINATE_BYTES = 32;

  private EcJwk() {}

  /**
   * The key that {@code kty EC, crv P-256, x, y} describe; empty when they do not, when the point
   * is not on the curve, or when the private part is there. Other members are not looked at.
   */
  public static Optional<PublicKey> read(Map<String, ? extends @Nullable Object> jwk) {
    if (!"EC".equals(jwk.get("kty")) || !"P-256".equals(jwk.get("crv")) || jwk.containsKey("d")) {
      return Optional.empty();
    }
    return coordinate(jwk.get("x"))
        .flatMap(x -> coordinate(jwk.get("y")).flatMap(y -> P256.key(x, y)));
  }

  /** {@code {"kty":"EC","crv":"P-256","x":…,"y":…}} in this order. */
  public static Map<String, @Nullable Object> write(PublicKey key) {
    if (!(key instanceof ECPublicKey ec) || !P256.holds(ec)) {
      throw new IllegalArgumentException("not a P-256 public key");
    }
    Map<String, @Nullable Object> jwk = new LinkedHashMap<>();
    jwk.put("kty", "EC");
    jwk.put("crv", "P-256");
    jwk.put("x", Base64Url.encode(bytes(ec.getW().getAffineX())));
    jwk.put("y", Base64Url.encode(bytes(ec.getW().getAffineY())));
    return jwk;
  }

  private static Optional<BigInteger> coordinate(@Nullable Object value) {
    if (value instanceof String text) {
      try {
        byte[] bytes = Base64Url.decode(text);
        return bytes.length == COORDINATE_BYTES
            ? Optional.of(new BigInteger(1, bytes))
            : Optional.empty();
      } catch (MalformedException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static byte[] bytes(BigInteger coordinate) {
    byte[] signed = coordinate.toByteArray();
    byte[] bytes = new byte[COORDINATE_BYTES];
    int length = Math.min(signed.length, COORDINATE_BYTES);
    System.arraycopy(signed, signed.length - length, bytes, COORDINATE_BYTES - length, length);
    return bytes;
  }
}
