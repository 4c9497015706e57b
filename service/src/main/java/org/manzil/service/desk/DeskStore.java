package org.manzil.service.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.log.SealedEntry;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.NoticeFiled;
import org.manzil.service.notice.Receipts;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The desk's tables. */
@Repository
class DeskStore {

  private static final int LONGEST_QUEUE = 100;

  private final JdbcClient jdbc;

  DeskStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static String actPlace(String act) {
    return "desk.act/" + act;
  }

  void add(NoticeFiled notice) {
    jdbc.sql(
            """
            INSERT INTO desk.case_file (resident_id, number, kind, filed_at, last_day, task)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """)
        .params(
            notice.resident(), notice.number(), notice.kind(), notice.at().atOffset(ZoneOffset.UTC))
        .param(notice.lastDay())
        .param(Task.DECIDE.code())
        .update();
  }

  /** Where the receipt of an act is kept. */
  Receipts.Shelf shelf(UUID act) {
    return new Receipts.Shelf() {
      @Override
      public String place() {
        return "desk.act.receipt/" + act;
      }

      @Override
      public Optional<byte[]> kept() {
        return jdbc.sql("SELECT receipt FROM desk.act WHERE act_id = ? AND receipt IS NOT NULL")
            .param(act)
            .query(byte[].class)
            .optional();
      }

      @Override
      public void keep(byte[] sealedReceipt) {
        jdbc.sql("UPDATE desk.act SET receipt = ? WHERE act_id = ? AND receipt IS NULL")
            .params(sealedReceipt, act)
            .update();
      }
    };
  }

  /** Sets what the case waits for; null takes it out of the queue. */
  void setTask(Notice notice, @Nullable Task task) {
    jdbc.sql(
            """
            INSERT INTO desk.case_file (resident_id, number, kind, filed_at, last_day, task)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (resident_id, number)
              DO UPDATE SET task = excluded.task, last_day = excluded.last_day
            """)
        .params(
            notice.resident().value(),
            notice.number(),
            notice.kind(),
            notice.filedAt().atOffset(ZoneOffset.UTC))
        .param(notice.lastDay())
        .param(task == null ? null : task.code())
        .update();
  }

  /** What waits, the oldest first; there are no pages to leaf through. */
  List<QueuedCase> queue() {
    return jdbc.sql(
            """
            SELECT number, kind, filed_at, last_day, task FROM desk.case_file
            WHERE task IS NOT NULL ORDER BY filed_at LIMIT ?
            """)
        .param(LONGEST_QUEUE)
        .query(DeskStore::queued)
        .list();
  }

  void add(
      Notice notice,
      UUID id,
      int ordinal,
      Act act,
      UUID registrar,
      @Nullable UUID proposedBy,
      Instant at,
      byte[] sealedBytes) {
    jdbc.sql(
            """
            INSERT INTO desk.act
              (resident_id, number, act_id, ordinal, act, registrar_id, proposed_by, at, content)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(notice.resident().value(), notice.number(), id, ordinal, act.code(), registrar)
        .param(proposedBy)
        .param(at.atOffset(ZoneOffset.UTC))
        .param(sealedBytes)
        .update();
  }

  /** Who proposed a heavy act, and when. */
  record Proposed(UUID registrar, Instant at) {}

  /** The heavy act's proposal, if that is the last thing done: a confirmation uses it up. */
  Optional<Proposed> proposed(Notice notice, Act proposal) {
    return jdbc.sql(
            """
            SELECT registrar_id, at FROM (
              SELECT registrar_id, act, at FROM desk.act
              WHERE resident_id = ? AND number = ? ORDER BY ordinal DESC LIMIT 1) AS latest
            WHERE act = ?
            """)
        .params(notice.resident().value(), notice.number(), proposal.code())
        .query((row, n) -> proposed(row))
        .optional();
  }

  /** What one registrar did with cases of these people. */
  List<OwnAct> actsOf(UUID registrar, Collection<ResidentId> people) {
    return jdbc.sql(
            """
            SELECT resident_id, number, act, at FROM desk.act
            WHERE resident_id = ANY (?) AND registrar_id = ?
            """)
        .param(people.stream().map(ResidentId::value).toArray(UUID[]::new))
        .param(registrar)
        .query((row, n) -> own(row))
        .list();
  }

  /** The ground given with the latest act of that kind is sealedBytes, so the file is needed. */
  List<RecordedAct> acts(Notice notice, OpenFile file) {
    return jdbc.sql(
            """
            SELECT act_id, ordinal, act, registrar_id, at, content FROM desk.act
            WHERE resident_id = ? AND number = ? ORDER BY ordinal
            """)
        .params(notice.resident().value(), notice.number())
        .query((row, n) -> act(row, file))
        .list();
  }

  private static RecordedAct act(ResultSet row, OpenFile file) throws SQLException {
    UUID id = row.getObject("act_id", UUID.class);
    return new RecordedAct(
        id,
        row.getInt("ordinal"),
        Act.of(row.getString("act")),
        row.getObject("registrar_id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        SealedEntry.decode(file.open(actPlace(id.toString()), row.getBytes("content"))));
  }

  private static OwnAct own(ResultSet row) throws SQLException {
    return new OwnAct(
        new ResidentId(row.getObject("resident_id", UUID.class)),
        row.getString("number"),
        Act.of(row.getString("act")),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private static Proposed proposed(ResultSet row) throws SQLException {
    return new Proposed(
        row.getObject("registrar_id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private static QueuedCase queued(ResultSet row, int number) throws SQLException {
    return new QueuedCase(
        row.getString("number"),
        row.getString("kind"),
        row.getObject("filed_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_day", LocalDate.class),
        Task.of(row.getString("task")));
  }
}
