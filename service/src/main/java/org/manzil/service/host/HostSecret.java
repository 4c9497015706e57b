package org.manzil.service.host;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The end of a link: 32 random bytes in base64url. It is kept nowhere; its hash is. */
public record HostSecret(String text) {

  private static final int BYTES = 32;
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

  static HostSecret random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new HostSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /**
   * Whether it has the shape of one; what has not opens nothing, but is looked for all the same.
   */
  boolean shaped() {
    return SHAPE.matcher(text).matches();
  }

  byte[] hash() {
    return sha256(text);
  }

  /** Binds what is sent to what was shown, and tells nothing of the log to who sees it. */
  String mark(byte[] entry) {
    String shown = text + "\n" + Base64.getUrlEncoder().encodeToString(entry);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(shown));
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not there", e);
    }
  }

  /** It entitles, so it is never printed. */
  @Override
  public String toString() {
    return "HostSecret[]";
  }
}
