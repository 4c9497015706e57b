package org.manzil.jose;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.jose.MalformedException.Form;

/** A compact JWS (RFC 7515 §7.1) taken apart but not checked: nothing in it may be believed. */
public final class UnverifiedJws {
  private final byte[] ascii;
  private final int signed;
  private final Map<String, @Nullable Object> header;
  private final Map<String, @Nullable Object> claims;
  private final byte[] signature;

  private UnverifiedJws(byte[] ascii, int endOfHeader, int endOfClaims) throws MalformedException {
    byte[] headerJson = Base64Url.decode(ascii, 0, endOfHeader);
    byte[] claimsJson = Base64Url.decode(ascii, endOfHeader + 1, endOfClaims);
    this.signature = Base64Url.decode(ascii, endOfClaims + 1, ascii.length);
    this.header = StrictJson.object(headerJson);
    this.claims = StrictJson.object(claimsJson);
    this.ascii = ascii;
    this.signed = endOfClaims;
  }

  /** Takes apart {@code header.payload.signature}; both first parts must be JSON objects. */
  public static UnverifiedJws parse(String compact) throws MalformedException {
    int first = compact.indexOf('.');
    int second = compact.indexOf('.', first + 1);
    if (first < 1 || second < first + 2 || compact.indexOf('.', second + 1) >= 0) {
      throw new MalformedException(Form.JWS, "not header.payload.signature");
    }
    byte[] ascii = compact.getBytes(StandardCharsets.US_ASCII);
    if (ascii.length != compact.length()) {
      // Two chars outside of ASCII may become one byte, and then no dot is where it was found.
      throw new MalformedException(Form.BASE64URL, "not ASCII");
    }
    return new UnverifiedJws(ascii, first, second);
  }

  /** The protected header's members. */
  public Map<String, @Nullable Object> unverifiedHeader() {
    return header;
  }

  /** The payload's members. */
  public Map<String, @Nullable Object> unverifiedClaims() {
    return claims;
  }

  /** A header member that is a string, else null. */
  public @Nullable String headerText(String name) {
    return header.get(name) instanceof String text ? text : null;
  }

  /** Whether this key made this signature with ES256, whatever the header claims. */
  public boolean isSignedBy(PublicKey key) {
    return Es256.verify(key, ascii, signed, signature);
  }
}
