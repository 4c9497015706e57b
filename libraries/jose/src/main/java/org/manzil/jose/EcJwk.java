package org.manzil.jose;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Public P-256 keys as JSON Web Keys (RFC 7517, RFC 7518 §6.2). */
public final class EcJwk {
  private EcJwk() {}

  /**
   * The key that {@code kty EC, crv P-256, x, y} describe; empty when they do not, when the point
   * is not on the curve, or when the private part is there. Other members are not looked at.
   */
  public static Optional<PublicKey> read(Map<String, ? extends @Nullable Object> jwk) {
    if (!"EC".equals(jwk.get("kty")) || !"P-256".equals(jwk.get("crv")) || jwk.containsKey("d")) {
      return Optional.empty();
    }
    byte[] x = coordinate(jwk.get("x"));
    byte[] y = coordinate(jwk.get("y"));
    return x == null || y == null
        ? Optional.empty()
        : P256PublicKey.of(x, y, Es256Engine.CHOSEN).map(key -> key);
  }

  /** {@code {"kty":"EC","crv":"P-256","x":…,"y":…}} in this order. */
  public static Map<String, @Nullable Object> write(PublicKey key) {
    if (!(key instanceof ECPublicKey ec) || !P256.holds(ec)) {
      throw new IllegalArgumentException("not a P-256 public key");
    }
    Map<String, @Nullable Object> jwk = new LinkedHashMap<>();
    jwk.put("kty", "EC");
    jwk.put("crv", "P-256");
    jwk.put("x", Base64Url.encode(P256.bytes(ec.getW().getAffineX())));
    jwk.put("y", Base64Url.encode(P256.bytes(ec.getW().getAffineY())));
    return jwk;
  }

  private static byte @Nullable [] coordinate(@Nullable Object value) {
    if (value instanceof String text) {
      try {
        byte[] bytes = Base64Url.decode(text);
        return bytes.length == P256.BYTES ? bytes : null;
      } catch (MalformedException e) {
        return null;
      }
    }
    return null;
  }
}
