package org.manzil.service.card;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.manzil.service.resident.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of who has frozen their card. */
@Repository
class FreezeStore {

  private final JdbcClient jdbc;

  FreezeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Freeze of(ResidentId resident) {
    return jdbc.sql("SELECT frozen, series, changed_at FROM card.freeze WHERE resident_id = ?")
        .param(resident.value())
        .query(
            (row, n) ->
                new Freeze(
                    row.getBoolean(1),
                    row.getInt(2),
                    row.getObject(3, OffsetDateTime.class).toInstant()))
        .optional()
        .orElse(Freeze.NEVER);
  }

  /** Freezes; false when it was frozen already. */
  boolean freeze(ResidentId resident, Instant at) {
    return jdbc.sql(
                """
                INSERT INTO card.freeze AS f (resident_id, frozen, series, changed_at)
                VALUES (?, true, 1, ?)
                ON CONFLICT (resident_id) DO UPDATE
                SET frozen = true, series = f.series + 1, changed_at = excluded.changed_at
                WHERE NOT f.frozen
                """)
            .params(resident.value(), at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Releases; false when it was not frozen. */
  boolean release(ResidentId resident, Instant at) {
    return jdbc.sql(
                """
                UPDATE card.freeze SET frozen = false, changed_at = ?
                WHERE resident_id = ? AND frozen
                """)
            .params(at.atOffset(ZoneOffset.UTC), resident.value())
            .update()
        == 1;
  }
}
