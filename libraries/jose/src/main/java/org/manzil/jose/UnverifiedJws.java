package org.manzil.jose;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.jose.MalformedException.Form;

/** A compact JWS (RFC 7515 §7.1) taken apart but not checked: nothing in it may be believed. */
public final class UnverifiedJws {
  private final byte[] ascii;
  private final int from;
  private final int endOfClaims;
  private final Map<String, @Nullable Object> header;
  private final Map<String, @Nullable Object> claims;
  private final byte[] signature;

  private UnverifiedJws(byte[] ascii, int from, int endOfHeader, int endOfClaims, int to)
      throws MalformedException {
    this.ascii = ascii;
    this.from = from;
    this.endOfClaims = endOfClaims;
    byte[] headerJson = Base64Url.decode(ascii, from, endOfHeader);
    byte[] claimsJson = Base64Url.decode(ascii, endOfHeader + 1, endOfClaims);
    this.signature = Base64Url.decode(ascii, endOfClaims + 1, to);
    this.header = StrictJson.object(headerJson);
    this.claims = StrictJson.object(claimsJson);
  }

  /** Takes apart {@code header.payload.signature}; both first parts must be JSON objects. */
  public static UnverifiedJws parse(String compact) throws MalformedException {
    // What is not ASCII becomes '?', which no part may hold.
    byte[] ascii = compact.getBytes(StandardCharsets.US_ASCII);
    return parse(ascii, 0, ascii.length);
  }

  /** Takes apart {@code ascii[from..to)}, which must not change afterwards. */
  public static UnverifiedJws parse(byte[] ascii, int from, int to) throws MalformedException {
    int first = dot(ascii, from, to);
    int second = dot(ascii, first + 1, to);
    if (first == from || second >= to || second == first + 1 || dot(ascii, second + 1, to) < to) {
      throw new MalformedException(Form.JWS, "not header.payload.signature");
    }
    return new UnverifiedJws(ascii, from, first, second, to);
  }

  /** Where the next dot is; {@code to} or more when there is none. */
  private static int dot(byte[] ascii, int from, int to) {
    int at = from;
    while (at < to && ascii[at] != '.') {
      at++;
    }
    return at;
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
    return Es256.verify(key, ascii, from, endOfClaims, signature);
  }
}
