package org.manzil.credential.sdjwt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.manzil.jose.Base64Url;

/** The hash functions for {@code _sd_alg} (RFC 9901 §4.1.1), by their IANA names. */
public enum HashAlgorithm {
  SHA_256("sha-256", "SHA-256"),
  SHA_384("sha-384", "SHA-384"),
  SHA_512("sha-512", "SHA-512");

  private final String registeredName;

  private final String javaName;

  /** Used before and free again: finding a digest's provider costs as much as digesting. */
  private final Queue<MessageDigest> idle = new ConcurrentLinkedQueue<>();

  HashAlgorithm(String registeredName, String javaName) {
    this.registeredName = registeredName;
    this.javaName = javaName;
  }

  /** The value of {@code _sd_alg}. */
  public String registeredName() {
    return registeredName;
  }

  /** The algorithm of this exact name; empty when we have none, or it is not text. */
  public static Optional<HashAlgorithm> named(@Nullable Object registeredName) {
    for (HashAlgorithm each : values()) {
      if (each.registeredName.equals(registeredName)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The digest of an ASCII text in base64url (RFC 9901 §4.2.3 and §4.3.1). */
  public String digest(String ascii) {
    MessageDigest reused = idle.poll();
    MessageDigest hash = reused == null ? fresh() : reused;
    byte[] digest = hash.digest(ascii.getBytes(StandardCharsets.US_ASCII));
    idle.add(hash);
    return Base64Url.encode(digest);
  }

  private MessageDigest fresh() {
    try {
      return MessageDigest.getInstance(javaName);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no " + javaName, e);
    }
  }
}
