package org.manzil.jose;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;

/** Known answers (RFC 7515 appendix A.3) that an engine must give before it is used. */
final class Es256SelfTest {
  private static final byte[] X = decode("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU");
  private static final byte[] Y = decode("x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0");
  private static final byte[] BEYOND = P256.bytes(BigInteger.TWO.pow(256).subtract(BigInteger.ONE));

  /** The point at x = 5, and the same x with the field's prime added, which still has 32 bytes. */
  private static final byte[] SMALL = P256.bytes(BigInteger.valueOf(5));

  private static final byte[] SMALL_BEYOND = decode("_____wAAAAEAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAQ");
  private static final byte[] Y_OF_SMALL = decode("RZJDuapYGAb-kTvOmYF63hHKUDxk2aPFM0FcCDJI-8w");
  private static final byte[] D = decode("jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI");
  private static final byte[] MESSAGE =
      ("eyJhbGciOiJFUzI1NiJ9."
              + "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt"
              + "cGxlLmNvbS9pc19yb290Ijp0cnVlfQ")
          .getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SIGNATURE =
      decode(
          "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q");

  private Es256SelfTest() {}

  /** Whether the engine accepts what is right, refuses what is not, and makes what is accepted. */
  static boolean passes(Es256Engine engine) {
    try {
      P256PublicKey key = P256PublicKey.of(X, Y, engine).orElse(null);
      return key != null
          && P256PublicKey.of(Y, X, engine).isEmpty()
          && P256PublicKey.of(X, BEYOND, engine).isEmpty()
          && P256PublicKey.of(SMALL, Y_OF_SMALL, engine).isPresent()
          && P256PublicKey.of(SMALL_BEYOND, Y_OF_SMALL, engine).isEmpty()
          && accepts(key, MESSAGE, SIGNATURE)
          && !accepts(key, X, SIGNATURE)
          && !accepts(key, MESSAGE, engine.sign(privateKey(), X))
          && accepts(key, X, engine.sign(engine.prepared(privateKey()), X));
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }

  private static boolean accepts(P256PublicKey key, byte[] message, byte[] signature) {
    return key.verifies(message, message.length, signature);
  }

  private static PrivateKey privateKey() throws GeneralSecurityException {
    return KeyFactory.getInstance("EC")
        .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, D), P256.SPEC));
  }

  private static byte[] decode(String base64url) {
    return Base64.getUrlDecoder().decode(base64url);
  }
}
