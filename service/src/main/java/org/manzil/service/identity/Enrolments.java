package org.manzil.service.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.manzil.service.account.Registrar;
import org.manzil.service.keys.KeyedHash;
import org.manzil.service.resident.ShownName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The enrolment codes that desks handed out and nobody has used yet. */
@Repository
class Enrolments {

  private static final Duration LIFE = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final KeyedHash hashes;
  private final SecureRandom random;
  private final Clock clock;

  Enrolments(JdbcClient jdbc, KeyedHash hashes, SecureRandom random, Clock clock) {
    this.jdbc = jdbc;
    this.hashes = hashes;
    this.random = random;
    this.clock = clock;
  }

  /** A new code for that document and name; the one before it no longer counts. Told once. */
  DeskAnswer.Slip handOut(Registrar registrar, byte[] documentHash, ShownName name) {
    EnrolmentCode code = EnrolmentCode.random(random);
    Instant until = clock.instant().plus(LIFE);
    jdbc.sql(
            """
            INSERT INTO identity.enrolment
              (code_hash, document_hash, registrar_id, office, officer_number, expires_at)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (document_hash) DO UPDATE SET
              code_hash = EXCLUDED.code_hash, registrar_id = EXCLUDED.registrar_id,
              office = EXCLUDED.office, officer_number = EXCLUDED.officer_number,
              expires_at = EXCLUDED.expires_at
            """)
        .params(hash(code, documentHash, name), documentHash, registrar.id())
        .param(registrar.office())
        .params(registrar.officerNumber(), until.atOffset(ZoneOffset.UTC))
        .update();
    return new DeskAnswer.Slip(code.grouped(), until);
  }

  /**
   * Uses a code up for that document and name; who handed it out, or nothing if it is none for it.
   */
  Optional<Registrar> use(EnrolmentCode code, byte[] documentHash, ShownName name) {
    return jdbc.sql(
            """
            DELETE FROM identity.enrolment WHERE code_hash = ? AND expires_at > ?
            RETURNING registrar_id, office, officer_number
            """)
        .params(hash(code, documentHash, name), clock.instant().atOffset(ZoneOffset.UTC))
        .query(
            (row, n) ->
                new Registrar(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
        .optional();
  }

  /** Code, document and name together: one without the others finds nothing. */
  private byte[] hash(EnrolmentCode code, byte[] documentHash, ShownName name) {
    String document = HexFormat.of().formatHex(documentHash);
    return hashes.of("enrolment", code.characters(), document, name.canonical());
  }

  /** When the code for that document was handed out, if one was and is not used or too old. */
  Optional<Instant> handedOutAt(byte[] documentHash) {
    return jdbc.sql("SELECT expires_at FROM identity.enrolment WHERE document_hash = ?")
        .param(documentHash)
        .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant().minus(LIFE))
        .optional();
  }

  /** Forgets what is over. */
  void sweep() {
    jdbc.sql("DELETE FROM identity.enrolment WHERE expires_at <= ?")
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
