package org.manzil.service.log;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.transparencylog.entry.EntryCommitment;

/**
 * A log entry as its owner keeps it: the content and the salt that open the public commitment.
 *
 * @param content a JSON object with a member {@code kind}
 * @param salt 32 bytes
 */
public record SaltedEntry(UUID id, Map<String, ? extends @Nullable Object> content, byte[] salt) {

  /** What stands in the log: 32 bytes that say nothing without content and salt. */
  public byte[] commitment() {
    return EntryCommitment.entry(salt, content);
  }

  /** Names the entry; its content is personal. */
  @Override
  public String toString() {
    return "SaltedEntry[" + id + "]";
  }
}
