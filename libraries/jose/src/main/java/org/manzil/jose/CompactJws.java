package org.manzil.jose;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes a compact JWS (RFC 7515 §7.1). */
public final class CompactJws {
  private CompactJws() {}

  /**
   * {@code header.payload.signature}; {@code signer} turns the signing input into 64 bytes R || S.
   */
  public static String sign(
      Map<String, ? extends @Nullable Object> header,
      Map<String, ? extends @Nullable Object> claims,
      UnaryOperator<byte[]> signer) {
    String input =
        Base64Url.encode(StrictJson.write(header))
            + "."
            + Base64Url.encode(StrictJson.write(claims));
    byte[] signature = signer.apply(input.getBytes(StandardCharsets.US_ASCII));
    return input + "." + Base64Url.encode(signature);
  }
}
