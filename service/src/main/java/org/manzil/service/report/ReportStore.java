package org.manzil.service.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manzil.service.inquiry.OwnDoings;
import org.manzil.service.log.SaltedEntry;
import org.manzil.service.log.SealedEntry;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reports' table. */
@Repository
class ReportStore {

  private static final int LONGEST_QUEUE = 100;
  private static final String SELECT =
      """
      SELECT resident_id, report_id, what, number, raised_at, due, answer_id, content, answer
      FROM report.report
      """;
  private static final String OTHERS = OwnDoings.none("raised_at");

  private final JdbcClient jdbc;

  ReportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static String contentPlace(String report) {
    return "report.report.content/" + report;
  }

  static String answerPlace(String answer) {
    return "report.report.answer/" + answer;
  }

  /** Adds it; false if its key was used or the same waits already. Waits for one in flight. */
  boolean add(Report report, String key, byte[] sealedBytes) {
    return jdbc.sql(
                """
                INSERT INTO report.report
                  (resident_id, report_id, what, number, raised_at, due, key, content)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)
            .params(report.resident().value(), report.id(), report.what(), report.number())
            .params(report.at().atOffset(ZoneOffset.UTC), report.due(), key, sealedBytes)
            .update()
        == 1;
  }

  /** Adds the answer; false if there is one already. */
  boolean answer(Report report, UUID answer, UUID registrar, byte[] sealedBytes) {
    return jdbc.sql(
                """
                UPDATE report.report SET answer_id = ?, answered_by = ?, answer = ?
                WHERE resident_id = ? AND report_id = ? AND answer_id IS NULL
                """)
            .params(answer, registrar, sealedBytes)
            .params(report.resident().value(), report.id())
            .update()
        == 1;
  }

  Optional<Report> find(UUID report) {
    return jdbc.sql(SELECT + "WHERE report_id = ?")
        .param(report)
        .query((row, n) -> report(row))
        .optional();
  }

  Optional<Report> byKey(ResidentId resident, String key) {
    return jdbc.sql(SELECT + "WHERE resident_id = ? AND key = ?")
        .params(resident.value(), key)
        .query((row, n) -> report(row))
        .optional();
  }

  /** Whose reports wait. */
  List<ResidentId> people() {
    return jdbc.sql("SELECT DISTINCT resident_id FROM report.report WHERE answer_id IS NULL")
        .query((row, n) -> new ResidentId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Whether one is about something that the registrar did. */
  boolean concerns(OwnDoings own, Report report) {
    return jdbc.sql("SELECT NOT " + OTHERS + " FROM report.report WHERE report_id = ?")
        .params(own.residents(), own.numbers(), own.moments(), report.id())
        .query(Boolean.class)
        .single();
  }

  /**
   * What waits besides what is about the registrar's own doings, the one due first before all
   * others, so that what is overdue comes first.
   */
  List<Report> waiting(OwnDoings own) {
    return jdbc.sql(
            SELECT
                + "WHERE answer_id IS NULL AND "
                + OTHERS
                + " ORDER BY due, raised_at LIMIT "
                + LONGEST_QUEUE)
        .params(own.residents(), own.numbers(), own.moments())
        .query((row, n) -> report(row))
        .list();
  }

  /** All of one person, the newest first. */
  List<SaidReport> of(ResidentId resident, OpenFile file, LocalDate today) {
    return jdbc.sql(SELECT + "WHERE resident_id = ? ORDER BY raised_at DESC")
        .param(resident.value())
        .query((row, n) -> read(row, file, today))
        .list();
  }

  /** One of them. */
  SaidReport read(Report report, OpenFile file, LocalDate today) {
    return jdbc.sql(SELECT + "WHERE resident_id = ? AND report_id = ?")
        .params(report.resident().value(), report.id())
        .query((row, n) -> read(row, file, today))
        .single();
  }

  private static Report report(ResultSet row) throws SQLException {
    return new Report(
        new ResidentId(row.getObject("resident_id", UUID.class)),
        row.getObject("report_id", UUID.class),
        row.getString("what"),
        row.getString("number"),
        row.getObject("raised_at", OffsetDateTime.class).toInstant(),
        row.getObject("due", LocalDate.class),
        row.getObject("answer_id") != null);
  }

  private static SaidReport read(ResultSet row, OpenFile file, LocalDate today)
      throws SQLException {
    Report report = report(row);
    SaltedEntry entry = opened(file, contentPlace(report.id().toString()), row, "content");
    SaltedEntry answer =
        report.answered()
            ? opened(file, answerPlace(row.getString("answer_id")), row, "answer")
            : null;
    return ReportContent.read(report, today, entry, answer);
  }

  private static SaltedEntry opened(OpenFile file, String place, ResultSet row, String column)
      throws SQLException {
    return SealedEntry.decode(file.open(place, row.getBytes(column)));
  }
}
