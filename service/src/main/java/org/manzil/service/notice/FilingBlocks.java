package org.manzil.service.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.manzil.service.log.SaltedEntry;
import org.manzil.service.log.SealedEntry;
import org.manzil.service.log.TransparencyLog;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person's own switch: nothing is filed, corrected or withdrawn in their name without their
 * passkey. Only a passkey lifts it. Each turn of it is an entry of the log.
 */
@Service
public class FilingBlocks {

  private static final String SET = "filing-block";
  private static final String LIFTED = "filing-block-lifted";

  private final JdbcClient jdbc;
  private final TransparencyLog log;
  private final FileGate gate;
  private final Clock clock;

  FilingBlocks(JdbcClient jdbc, TransparencyLog log, FileGate gate, Clock clock) {
    this.jdbc = jdbc;
    this.log = log;
    this.gate = gate;
    this.clock = clock;
  }

  /** Since when it stands, if it does. */
  public Optional<Instant> since(ResidentId resident) {
    return jdbc.sql(
            """
            SELECT at FROM notice.filing_block f
            WHERE resident_id = ? AND kind = ? AND NOT EXISTS (
              SELECT FROM notice.filing_block l
              WHERE l.resident_id = f.resident_id AND l.turn > f.turn)
            """)
        .params(resident.value(), SET)
        .query((row, n) -> row.getObject("at", OffsetDateTime.class).toInstant())
        .optional();
  }

  /** Sets it; once is enough. */
  @Transactional
  public void set(ResidentId resident) {
    turn(resident, SET);
  }

  /**
   * Lifts it; once is enough.
   *
   * @throws FilingRefusedException.Blocked if the person is not signed in by passkey
   */
  @Transactional
  public void lift(ResidentId resident, Filer.Self self) {
    require(resident, self);
    turn(resident, LIFTED);
  }

  /**
   * Lets through who may file.
   *
   * @throws FilingRefusedException.Blocked if the person has blocked filings, and this is not
   *     surely the person
   */
  void require(ResidentId resident, Filer filer) {
    if (!filer.isCertain() && since(resident).isPresent()) {
      throw new FilingRefusedException.Blocked();
    }
  }

  /**
   * The same at the moment of writing: until the caller's transaction ends nobody sets the block,
   * and one that was set before it is seen. A person who has set it finds nothing filed afterwards.
   *
   * @throws FilingRefusedException.Blocked as {@link #require}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void requireWhileWriting(ResidentId resident, Filer filer) {
    if (!filer.isCertain()) {
      lock("pg_advisory_xact_lock_shared", resident);
      require(resident, filer);
    }
  }

  private void lock(String function, ResidentId resident) {
    var unused =
        jdbc.sql("SELECT " + function + "(hashtextextended(?, 0))")
            .param("filing block " + resident.value())
            .query()
            .singleRow();
  }

  private void turn(ResidentId resident, String kind) {
    lock("pg_advisory_xact_lock", resident);
    if (since(resident).isPresent() == kind.equals(SET)) {
      return;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    SaltedEntry entry = log.append(Map.of("kind", kind, "at", now.toString()));
    UUID id = entry.id();
    jdbc.sql(
            """
            INSERT INTO notice.filing_block (resident_id, entry_id, kind, at, content)
            VALUES (?, ?, ?, ?, ?)
            """)
        .params(resident.value(), id, kind, now.atOffset(ZoneOffset.UTC))
        .param(gate.closed(resident).seal(place(id.toString()), SealedEntry.encode(entry)))
        .update();
  }

  static String place(String entry) {
    return "notice.filing_block.content/" + entry;
  }
}
