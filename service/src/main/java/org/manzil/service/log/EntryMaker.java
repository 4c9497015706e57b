package org.manzil.service.log;

import java.security.SecureRandom;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.transparencylog.entry.EntryCommitment;
import org.springframework.stereotype.Component;

/** Gives each entry its own salt. */
@Component
class EntryMaker {

  private final SecureRandom random;

  EntryMaker(SecureRandom random) {
    this.random = random;
  }

  SaltedEntry make(Map<String, ? extends @Nullable Object> content) {
    byte[] salt = new byte[EntryCommitment.SALT_BYTES];
    random.nextBytes(salt);
    return new SaltedEntry(UUID.randomUUID(), content, salt);
  }
}
