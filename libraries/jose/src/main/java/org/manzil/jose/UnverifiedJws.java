package org.manzil.jose;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.jose.MalformedException.Form;

/**
 * A compact JWS (RFC 7515 §7.1) taken apart but not checked: nothing in it may be believed.
 *
 * @param unverifiedHeader the protected header's members
 * @param unverifiedClaims the payload's members
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; copied nowhere on the hot path.
public record UnverifiedJws(
    Map<String, @Nullable Object> unverifiedHeader,
    Map<String, @Nullable Object> unverifiedClaims,
    byte[] signingInput,
    byte[] signature) {

  /** Takes apart {@code header.payload.signature}; both first parts must be JSON objects. */
  public static UnverifiedJws parse(String compact) throws MalformedException {
    int first = compact.indexOf('.');
    int second = compact.indexOf('.', first + 1);
    if (first < 1 || second < first + 2 || compact.indexOf('.', second + 1) >= 0) {
      throw new MalformedException(Form.JWS, "not header.payload.signature");
    }
    byte[] header = Base64Url.decode(compact.substring(0, first));
    byte[] claims = Base64Url.decode(compact.substring(first + 1, second));
    byte[] signature = Base64Url.decode(compact.substring(second + 1));
    return new UnverifiedJws(
        StrictJson.object(header),
        StrictJson.object(claims),
        compact.substring(0, second).getBytes(StandardCharsets.US_ASCII),
        signature);
  }

  /** A header member that is a string, else null. */
  public @Nullable String headerText(String name) {
    return unverifiedHeader.get(name) instanceof String text ? text : null;
  }

  /** Whether this key made this signature with ES256, whatever the header claims. */
  public boolean isSignedBy(PublicKey key) {
    return Es256.verify(key, signingInput, signature);
  }
}
