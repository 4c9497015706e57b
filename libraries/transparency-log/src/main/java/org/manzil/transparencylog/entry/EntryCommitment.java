package org.manzil.transparencylog.entry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.transparencylog.MalformedException;

/**
 * The public half of a log entry: 32 bytes that commit to salted content and say nothing about it,
 * not even its kind, to those who do not hold both.
 */
public final class EntryCommitment {

  /** Bytes of salt, drawn afresh for each entry from a secure source. */
  public static final int SALT_BYTES = 32;

  // Keeps these hashes apart from any other use of SHA-256 over a salt and JSON.
  private static final byte[] DOMAIN = "manzil/log-entry/v1\n".getBytes(StandardCharsets.US_ASCII);

  private EntryCommitment() {}

  /**
   * SHA-256 of the domain, the salt and the canonical content: the entry as it stands in the log's
   * bundles. Content is a JSON object whose member {@code kind} is a string.
   */
  public static byte[] entry(byte[] salt, Map<String, ? extends @Nullable Object> content) {
    if (salt.length != SALT_BYTES) {
      throw new MalformedException("a salt has 32 bytes");
    }
    if (!(content.get("kind") instanceof String)) {
      throw new MalformedException("an entry's content names its kind");
    }
    MessageDigest sha256 = sha256();
    sha256.update(DOMAIN);
    sha256.update(salt);
    return sha256.digest(CanonicalJson.bytes(content));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
