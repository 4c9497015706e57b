package org.manzil.service.dispute;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manzil.service.accesslog.LookDispute;
import org.manzil.service.log.SaltedEntry;
import org.manzil.service.log.SealedEntry;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The disputes' table. */
@Repository
class DisputeStore {

  private static final int LONGEST_QUEUE = 100;
  private static final String COLUMNS =
      "resident_id, dispute_id, access_id, number, looked_by, raised_at, answer_id";
  private static final String READ =
      "SELECT " + COLUMNS + ", content, answer FROM dispute.dispute ";

  /** A dispute whose sealed part was opened. */
  record Read(Dispute dispute, LookDispute said) {}

  private final JdbcClient jdbc;

  DisputeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static String contentPlace(String dispute) {
    return "dispute.dispute.content/" + dispute;
  }

  static String answerPlace(String answer) {
    return "dispute.dispute.answer/" + answer;
  }

  /** Adds it; false if its key was used or the look has an open one. Waits for one in flight. */
  boolean add(Dispute dispute, String key, byte[] sealedBytes) {
    return jdbc.sql(
                """
                INSERT INTO dispute.dispute
                  (resident_id, dispute_id, access_id, number, looked_by, raised_at, key, content)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)
            .params(dispute.resident().value(), dispute.id(), dispute.access(), dispute.number())
            .params(dispute.lookedBy(), dispute.at().atOffset(ZoneOffset.UTC), key, sealedBytes)
            .update()
        == 1;
  }

  /** Adds the answer; false if there is one already. */
  boolean answer(Dispute dispute, UUID answer, UUID registrar, Instant at, byte[] sealedBytes) {
    return jdbc.sql(
                """
                UPDATE dispute.dispute
                SET answer_id = ?, answered_by = ?, answered_at = ?, answer = ?
                WHERE resident_id = ? AND dispute_id = ? AND answer_id IS NULL
                """)
            .params(answer, registrar, at.atOffset(ZoneOffset.UTC), sealedBytes)
            .params(dispute.resident().value(), dispute.id())
            .update()
        == 1;
  }

  Optional<Dispute> find(UUID dispute) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM dispute.dispute WHERE dispute_id = ?")
        .param(dispute)
        .query((row, n) -> dispute(row))
        .optional();
  }

  Optional<UUID> byKey(ResidentId resident, String key) {
    return jdbc.sql("SELECT dispute_id FROM dispute.dispute WHERE resident_id = ? AND key = ?")
        .params(resident.value(), key)
        .query(UUID.class)
        .optional();
  }

  boolean hasOpen(ResidentId resident, UUID access) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM dispute.dispute
            WHERE resident_id = ? AND access_id = ? AND answer_id IS NULL)
            """)
        .params(resident.value(), access)
        .query(Boolean.class)
        .single();
  }

  /** What waits for somebody else than this registrar, the oldest first. */
  List<Dispute> waiting(UUID registrar) {
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM dispute.dispute WHERE answer_id IS NULL AND looked_by <> ?"
                + " ORDER BY raised_at LIMIT ?")
        .params(registrar, LONGEST_QUEUE)
        .query((row, n) -> dispute(row))
        .list();
  }

  /** All of one person, the oldest first. */
  List<Read> of(ResidentId resident, OpenFile file) {
    return jdbc.sql(READ + "WHERE resident_id = ? ORDER BY raised_at")
        .param(resident.value())
        .query((row, n) -> read(row, file))
        .list();
  }

  /** One of them. */
  Read read(ResidentId resident, UUID dispute, OpenFile file) {
    return jdbc.sql(READ + "WHERE resident_id = ? AND dispute_id = ?")
        .params(resident.value(), dispute)
        .query((row, n) -> read(row, file))
        .single();
  }

  private static Dispute dispute(ResultSet row) throws SQLException {
    return new Dispute(
        new ResidentId(row.getObject("resident_id", UUID.class)),
        row.getObject("dispute_id", UUID.class),
        row.getObject("access_id", UUID.class),
        row.getString("number"),
        row.getObject("looked_by", UUID.class),
        instant(row, "raised_at"),
        row.getObject("answer_id") != null);
  }

  private static Read read(ResultSet row, OpenFile file) throws SQLException {
    Dispute dispute = dispute(row);
    SaltedEntry entry = opened(file, contentPlace(dispute.id().toString()), row, "content");
    SaltedEntry answer =
        dispute.answered()
            ? opened(file, answerPlace(row.getString("answer_id")), row, "answer")
            : null;
    return new Read(dispute, DisputeContent.read(entry, answer));
  }

  private static SaltedEntry opened(OpenFile file, String place, ResultSet row, String column)
      throws SQLException {
    return SealedEntry.decode(file.open(place, row.getBytes(column)));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
