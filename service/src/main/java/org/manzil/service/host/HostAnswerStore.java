package org.manzil.service.host;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.inquiry.OwnDoings;
import org.manzil.service.log.SaltedEntry;
import org.manzil.service.log.SealedEntry;
import org.manzil.service.notice.Notice;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The answers' table. */
@Repository
class HostAnswerStore {

  private static final int LONGEST_QUEUE = 100;
  private static final String SELECT =
      """
      SELECT resident_id, answer_id, link_id, number, answered_at, hear_until, by_itself,
        reply_id, closing_id, content, reply, closing
      FROM host.answer
      """;
  private static final String OTHERS = OwnDoings.none("answered_at");

  /** An answer whose sealed parts were opened. */
  record Read(
      StoredAnswer answer,
      SaltedEntry entry,
      @Nullable SaltedEntry reply,
      @Nullable SaltedEntry closing) {}

  private final JdbcClient jdbc;

  HostAnswerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static String contentPlace(String answer) {
    return "host.answer.content/" + answer;
  }

  static String replyPlace(String reply) {
    return "host.answer.reply/" + reply;
  }

  static String closingPlace(String closing) {
    return "host.answer.closing/" + closing;
  }

  void add(StoredAnswer answer, byte[] sealedBytes) {
    jdbc.sql(
            """
            INSERT INTO host.answer
              (resident_id, answer_id, link_id, number, answered_at, by_itself, content, hear_until)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(answer.resident().value(), answer.id(), answer.link(), answer.number())
        .params(answer.at().atOffset(ZoneOffset.UTC), answer.byItself(), sealedBytes)
        .param(answer.hearUntil())
        .update();
  }

  /** Adds the person's reply; false if there is one, or a registrar has closed the hearing. */
  boolean reply(StoredAnswer answer, UUID reply, byte[] sealedBytes) {
    return jdbc.sql(
                """
                UPDATE host.answer SET reply_id = ?, reply = ?
                WHERE answer_id = ? AND reply_id IS NULL AND closing_id IS NULL
                """)
            .params(reply, sealedBytes, answer.id())
            .update()
        == 1;
  }

  /** Adds a registrar's words; false if there are some. */
  boolean close(StoredAnswer answer, UUID closing, UUID registrar, byte[] sealedBytes) {
    return jdbc.sql(
                """
                UPDATE host.answer SET closing_id = ?, closed_by = ?, closing = ?
                WHERE answer_id = ? AND closing_id IS NULL
                """)
            .params(closing, registrar, sealedBytes, answer.id())
            .update()
        == 1;
  }

  Optional<StoredAnswer> find(UUID answer) {
    return jdbc.sql(SELECT + "WHERE answer_id = ?")
        .param(answer)
        .query((row, n) -> answer(row))
        .optional();
  }

  Optional<StoredAnswer> byLink(HostLink link) {
    return jdbc.sql(SELECT + "WHERE link_id = ?")
        .param(link.id())
        .query((row, n) -> answer(row))
        .optional();
  }

  /** About whose notices something waits for a registrar. */
  List<ResidentId> people() {
    return jdbc.sql(
            "SELECT DISTINCT resident_id FROM host.answer WHERE by_itself AND closing_id IS NULL")
        .query((row, n) -> new ResidentId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Whether one is about something that the registrar did. */
  boolean concerns(OwnDoings own, StoredAnswer answer) {
    return jdbc.sql("SELECT NOT " + OTHERS + " FROM host.answer WHERE answer_id = ?")
        .params(own.residents(), own.numbers(), own.moments(), answer.id())
        .query(Boolean.class)
        .single();
  }

  /**
   * Those that a registrar looks at by themselves, besides those about the registrar's own doings,
   * the oldest first.
   */
  List<StoredAnswer> waiting(OwnDoings own) {
    return jdbc.sql(
            SELECT
                + "WHERE by_itself AND closing_id IS NULL AND "
                + OTHERS
                + " ORDER BY answered_at LIMIT "
                + LONGEST_QUEUE)
        .params(own.residents(), own.numbers(), own.moments())
        .query((row, n) -> answer(row))
        .list();
  }

  /** All about one notice, without what is sealed. */
  List<StoredAnswer> about(Notice notice) {
    return jdbc.sql(SELECT + "WHERE resident_id = ? AND number = ?")
        .params(notice.resident().value(), notice.number())
        .query((row, n) -> answer(row))
        .list();
  }

  /** All about one notice, the oldest first. */
  List<Read> of(Notice notice, OpenFile file) {
    return jdbc.sql(SELECT + "WHERE resident_id = ? AND number = ? ORDER BY answered_at")
        .params(notice.resident().value(), notice.number())
        .query((row, n) -> read(row, file))
        .list();
  }

  Read read(StoredAnswer answer, OpenFile file) {
    return jdbc.sql(SELECT + "WHERE resident_id = ? AND answer_id = ?")
        .params(answer.resident().value(), answer.id())
        .query((row, n) -> read(row, file))
        .single();
  }

  /** What hosts and the person wrote about a notice, by the ids of the entries. */
  Set<UUID> entries(Notice notice) {
    Set<UUID> entries = new HashSet<>();
    jdbc.sql("SELECT answer_id, reply_id FROM host.answer WHERE resident_id = ? AND number = ?")
        .params(notice.resident().value(), notice.number())
        .query(
            row -> {
              entries.add(row.getObject(1, UUID.class));
              UUID reply = row.getObject(2, UUID.class);
              if (reply != null) {
                entries.add(reply);
              }
            });
    return entries;
  }

  private static StoredAnswer answer(ResultSet row) throws SQLException {
    return new StoredAnswer(
        new ResidentId(row.getObject("resident_id", UUID.class)),
        row.getObject("answer_id", UUID.class),
        row.getObject("link_id", UUID.class),
        row.getString("number"),
        row.getObject("answered_at", OffsetDateTime.class).toInstant(),
        row.getObject("hear_until", LocalDate.class),
        row.getBoolean("by_itself"),
        row.getObject("reply_id") != null,
        row.getObject("closing_id") != null);
  }

  private static Read read(ResultSet row, OpenFile file) throws SQLException {
    StoredAnswer answer = answer(row);
    SaltedEntry entry = opened(file, contentPlace(answer.id().toString()), row, "content");
    SaltedEntry reply =
        answer.replied() ? opened(file, replyPlace(row.getString("reply_id")), row, "reply") : null;
    SaltedEntry closing =
        answer.closed()
            ? opened(file, closingPlace(row.getString("closing_id")), row, "closing")
            : null;
    return new Read(answer, entry, reply, closing);
  }

  private static SaltedEntry opened(OpenFile file, String place, ResultSet row, String column)
      throws SQLException {
    return SealedEntry.decode(file.open(place, row.getBytes(column)));
  }
}
