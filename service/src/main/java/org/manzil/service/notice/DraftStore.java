package org.manzil.service.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of begun notices. */
@Repository
class DraftStore {

  /** As it is kept, its answers sealed; null once it is filed, and then it has a number. */
  record Row(
      UUID id,
      int version,
      Instant changedAt,
      byte @Nullable [] answers,
      @Nullable String number) {}

  private static final String SELECT =
      """
      SELECT draft_id, version, changed_at, answers, number FROM notice.draft
      WHERE resident_id = ? AND begun_by = ? AND changed_at > ?
      """;

  private final JdbcClient jdbc;

  DraftStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static String answersPlace(UUID id) {
    return "notice.draft.answers/" + id;
  }

  /** Begins it; false when the person has as many as they may have. Once is as good as twice. */
  boolean begin(Declaring declaring, UUID id, byte[] answers, Instant at, int most) {
    int begun =
        jdbc.sql(
                """
                INSERT INTO notice.draft
                  (resident_id, draft_id, begun_by, version, changed_at, answers)
                SELECT ?, ?, ?, 1, ?, ? WHERE ? > (
                  SELECT count(*) FROM notice.draft
                  WHERE resident_id = ? AND begun_by = ? AND number IS NULL)
                ON CONFLICT DO NOTHING
                """)
            .params(declaring.id().value(), id, declaring.draftsOf(), at.atOffset(ZoneOffset.UTC))
            .params(answers, most, declaring.id().value(), declaring.draftsOf())
            .update();
    return begun == 1 || find(declaring, id, Instant.EPOCH).isPresent();
  }

  Optional<Row> find(Declaring declaring, UUID id, Instant changedAfter) {
    return jdbc.sql(SELECT + " AND draft_id = ?")
        .params(declaring.id().value(), declaring.draftsOf())
        .params(changedAfter.atOffset(ZoneOffset.UTC), id)
        .query(DraftStore::row)
        .optional();
  }

  /** Those not filed, the last changed first. */
  List<Row> open(Declaring declaring, Instant changedAfter) {
    return jdbc.sql(SELECT + " AND number IS NULL ORDER BY changed_at DESC, draft_id")
        .params(declaring.id().value(), declaring.draftsOf(), changedAfter.atOffset(ZoneOffset.UTC))
        .query(DraftStore::row)
        .list();
  }

  /** Replaces the answers that were read; false when somebody else has meanwhile. */
  boolean save(Draft read, byte[] answers, Instant at) {
    return jdbc.sql(
                """
                UPDATE notice.draft SET version = version + 1, changed_at = ?, answers = ?
                WHERE resident_id = ? AND draft_id = ? AND version = ? AND number IS NULL
                """)
            .params(at.atOffset(ZoneOffset.UTC), answers, read.resident().value(), read.id())
            .param(read.version())
            .update()
        == 1;
  }

  void filed(Draft draft, String number, Instant at) {
    jdbc.sql(
            """
            UPDATE notice.draft SET answers = NULL, number = ?, changed_at = ?
            WHERE resident_id = ? AND draft_id = ? AND number IS NULL
            """)
        .params(number, at.atOffset(ZoneOffset.UTC), draft.resident().value(), draft.id())
        .update();
  }

  void delete(Declaring declaring, UUID id) {
    jdbc.sql("DELETE FROM notice.draft WHERE resident_id = ? AND begun_by = ? AND draft_id = ?")
        .params(declaring.id().value(), declaring.draftsOf(), id)
        .update();
  }

  void deleteUnchangedSince(Instant moment) {
    jdbc.sql("DELETE FROM notice.draft WHERE changed_at <= ?")
        .param(moment.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("draft_id", UUID.class),
        row.getInt("version"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getBytes("answers"),
        row.getString("number"));
  }
}
