package org.manzil.service.account;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.manzil.service.resident.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who can have ways to sign in, and the handle their authenticators know them by. */
@Component
public class KeyHolders {

  private static final int HANDLE_BYTES = 32;

  private final JdbcClient jdbc;
  private final SecureRandom random;

  KeyHolders(JdbcClient jdbc, SecureRandom random) {
    this.jdbc = jdbc;
    this.random = random;
  }

  /** Holds up, until the transaction ends, whoever else changes this person's ways in. */
  public void lock(ResidentId resident) {
    byte[] unused = handle(resident);
  }

  /** The person's handle: random, made on first need, the same for all their passkeys. */
  public byte[] handle(ResidentId resident) {
    byte[] fresh = new byte[HANDLE_BYTES];
    random.nextBytes(fresh);
    // The update changes nothing; it locks the row and lets it be returned.
    return jdbc.sql(
            """
            INSERT INTO account.key_holder AS held (resident_id, user_handle) VALUES (?, ?)
            ON CONFLICT (resident_id) DO UPDATE SET user_handle = held.user_handle
            RETURNING user_handle
            """)
        .params(resident.value(), fresh)
        .query(byte[].class)
        .single();
  }

  /** Whose handle that is. */
  public Optional<ResidentId> of(byte[] handle) {
    return jdbc.sql("SELECT resident_id FROM account.key_holder WHERE user_handle = ?")
        .param(handle)
        .query(UUID.class)
        .optional()
        .map(ResidentId::new);
  }

  /** Whether the person can come back: a passkey, or a code that is unused and not too old. */
  public boolean hasWayIn(ResidentId resident, Instant now) {
    return hasWayInBesides(resident, new byte[0], now);
  }

  /** The same if the passkey with this id were not there. */
  public boolean hasWayInBesides(ResidentId resident, byte[] credentialId, Instant now) {
    return jdbc.sql(
            """
            SELECT EXISTS (
                SELECT FROM account.passkey
                WHERE resident_id = :resident AND credential_id <> :besides)
              OR EXISTS (
                SELECT FROM account.recovery_code
                WHERE resident_id = :resident AND used_at IS NULL
                  AND (expires_at IS NULL OR expires_at > :now))
            """)
        .param("resident", resident.value())
        .param("besides", credentialId)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }
}
