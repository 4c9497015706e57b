package org.manzil.service.mandate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.resident.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mandates' tables. */
@Repository
class MandateStore {

  /** A mandate without its sealed part. */
  record Kept(ResidentId resident, UUID id, LocalDate lastDay, @Nullable Instant endedAt) {}

  private static final String KEPT =
      "SELECT resident_id, mandate_id, last_day, ended_at FROM mandate.mandate ";

  private final JdbcClient jdbc;

  MandateStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static String place(String step) {
    return "mandate.step.content/" + step;
  }

  /** Whoever gives another mandate for the same person waits for the end of this transaction. */
  void lock(ResidentId resident) {
    var unused =
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
            .param("mandates " + resident.value())
            .query()
            .singleRow();
  }

  void add(ResidentId resident, UUID mandate, byte[] codeHash, LocalDate lastDay) {
    jdbc.sql(
            """
            INSERT INTO mandate.mandate (resident_id, mandate_id, code_hash, last_day)
            VALUES (?, ?, ?, ?)
            """)
        .params(resident.value(), mandate, codeHash, lastDay)
        .update();
  }

  void add(Step step) {
    jdbc.sql(
            """
            INSERT INTO mandate.step (resident_id, step_id, mandate_id, kind, at, content)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .params(step.resident().value(), step.id(), step.mandate(), step.kind())
        .params(step.at().atOffset(ZoneOffset.UTC), step.sealedBytes())
        .update();
  }

  /** The person's mandates, the latest first. */
  List<Kept> of(ResidentId resident) {
    return jdbc.sql(KEPT + "WHERE resident_id = ? ORDER BY ended_at NULLS FIRST, last_day DESC")
        .param(resident.value())
        .query((row, n) -> kept(row))
        .list();
  }

  Optional<Kept> find(UUID mandate) {
    return jdbc.sql(KEPT + "WHERE mandate_id = ?")
        .param(mandate)
        .query((row, n) -> kept(row))
        .optional();
  }

  Optional<Kept> byCode(byte[] codeHash) {
    return jdbc.sql(KEPT + "WHERE code_hash = ?")
        .param(codeHash)
        .query((row, n) -> kept(row))
        .optional();
  }

  /** What was written of the mandate, the latest first. */
  List<Step> steps(Kept mandate) {
    return jdbc.sql(
            """
            SELECT step_id, kind, at, content FROM mandate.step
            WHERE resident_id = ? AND mandate_id = ? ORDER BY at DESC
            """)
        .params(mandate.resident().value(), mandate.id())
        .query(
            (row, n) ->
                new Step(
                    mandate.resident(),
                    row.getObject("step_id", UUID.class),
                    mandate.id(),
                    row.getString("kind"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getBytes("content")))
        .list();
  }

  /** Ends it; false if it had ended. */
  boolean end(Kept mandate, Instant at) {
    return jdbc.sql(
                """
                UPDATE mandate.mandate SET ended_at = ?
                WHERE resident_id = ? AND mandate_id = ? AND ended_at IS NULL
                """)
            .params(at.atOffset(ZoneOffset.UTC), mandate.resident().value(), mandate.id())
            .update()
        == 1;
  }

  private static Kept kept(ResultSet row) throws SQLException {
    @Nullable OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
    return new Kept(
        new ResidentId(row.getObject("resident_id", UUID.class)),
        row.getObject("mandate_id", UUID.class),
        row.getObject("last_day", LocalDate.class),
        ended == null ? null : ended.toInstant());
  }
}
