package org.manzil.credential.sdjwt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.manzil.jose.Base64Url;

/** SHA-256 over the ASCII of a base64url text, as RFC 9901 §4.2.3 and §4.3.1 ask. */
public final class Digest {
  public static final String ALGORITHM = "sha-256";

  private Digest() {}

  public static String of(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return Base64Url.encode(sha256.digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
