package org.manzil.service.duty;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.resident.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links in mails. Only their hashes are kept, so the table opens nothing. */
@Repository
class LinkStore {

  /** What a link does. */
  enum Purpose {
    CONFIRM,
    STOP;

    private String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int TOKEN_BYTES = 32;

  private final JdbcClient jdbc;
  private final SecureRandom random;

  LinkStore(JdbcClient jdbc, SecureRandom random) {
    this.jdbc = jdbc;
    this.random = random;
  }

  /**
   * A new link's random ending.
   *
   * @param until null where it never ends
   */
  String add(ResidentId resident, Purpose purpose, @Nullable Instant until) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    jdbc.sql(
            """
            INSERT INTO duty.link (token_hash, resident_id, purpose, until) VALUES (?, ?, ?, ?)
            """)
        .params(hash(token), resident.value(), purpose.code())
        .param(until == null ? null : until.atOffset(ZoneOffset.UTC))
        .update();
    return token;
  }

  /** Whose link it is, while it holds. */
  Optional<ResidentId> find(String token, Purpose purpose, Instant now) {
    return jdbc.sql(
            """
            SELECT resident_id FROM duty.link
            WHERE token_hash = ? AND purpose = ? AND (until IS NULL OR until > ?)
            """)
        .params(hash(token), purpose.code(), now.atOffset(ZoneOffset.UTC))
        .query((row, n) -> new ResidentId(row.getObject(1, UUID.class)))
        .optional();
  }

  /** Uses the link up; false if somebody has done so meanwhile. */
  boolean use(String token) {
    return jdbc.sql("DELETE FROM duty.link WHERE token_hash = ?").param(hash(token)).update() == 1;
  }

  /** Ends all others of that person. */
  void keepOnly(ResidentId resident, String token) {
    jdbc.sql("DELETE FROM duty.link WHERE resident_id = ? AND token_hash <> ?")
        .params(resident.value(), hash(token))
        .update();
  }

  void sweep(Instant now) {
    jdbc.sql("DELETE FROM duty.link WHERE until <= ?").param(now.atOffset(ZoneOffset.UTC)).update();
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not there", e);
    }
  }
}
