package org.manzil.service.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.manzil.service.account.Registrar;
import org.manzil.service.resident.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a person is told of codes that a desk handed out in their name: whoever stood there may have
 * been somebody else.
 */
@Repository
public class HandedOutCodes {

  static final String RECOVERY = "recovery";
  static final String ENROLMENT = "enrolment";

  /**
   * One that the person has not said they know of.
   *
   * @param kind {@code recovery}: it opens the file; {@code enrolment}: it made the identity seen
   */
  public record HandedOut(UUID id, String kind, Instant at) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  HandedOutCodes(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(ResidentId resident, String kind, Registrar by, Instant at) {
    jdbc.sql(
            """
            INSERT INTO identity.handed_out (resident_id, handed_id, kind, registrar_id, at)
            VALUES (?, ?, ?, ?, ?)
            """)
        .params(resident.value(), UUID.randomUUID(), kind, by.id(), at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Those that wait for the person's word, the newest first. */
  public List<HandedOut> untold(ResidentId resident) {
    return of(resident, false);
  }

  /**
   * Those of which somebody has said that they know, the newest first: it may not have been them.
   */
  public List<HandedOut> dismissed(ResidentId resident) {
    return of(resident, true);
  }

  private List<HandedOut> of(ResidentId resident, boolean dismissed) {
    return jdbc.sql(
            """
            SELECT handed_id, kind, at FROM identity.handed_out
            WHERE resident_id = ? AND (dismissed_at IS NOT NULL) = ? ORDER BY at DESC, handed_id
            """)
        .params(resident.value(), dismissed)
        .query(
            (row, n) ->
                new HandedOut(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class).toInstant()))
        .list();
  }

  /** The person knows of it. */
  public void dismiss(ResidentId resident, UUID id) {
    jdbc.sql(
            """
            UPDATE identity.handed_out SET dismissed_at = ?
            WHERE resident_id = ? AND handed_id = ? AND dismissed_at IS NULL
            """)
        .params(clock.instant().atOffset(ZoneOffset.UTC), resident.value(), id)
        .update();
  }
}
