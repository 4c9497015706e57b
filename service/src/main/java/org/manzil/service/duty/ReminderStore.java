package org.manzil.service.duty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manzil.service.resident.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of reminders, planned and sent. */
@Repository
class ReminderStore {

  /** Which reminder is to be sent. */
  record Due(ResidentId resident, String mark) {}

  private final JdbcClient jdbc;

  ReminderStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds it unless it is planned or was sent. */
  void add(ResidentId resident, PlannedReminder reminder, byte[] content) {
    jdbc.sql(
            """
            INSERT INTO duty.reminder (resident_id, mark, send_on, content)
            VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
            """)
        .params(resident.value(), reminder.mark(), reminder.sendOn(), content)
        .update();
  }

  /** Takes back what is planned and not among those marks; what was sent stays noted. */
  void keepOnly(ResidentId resident, Collection<String> marks) {
    jdbc.sql(
            """
            DELETE FROM duty.reminder WHERE resident_id = ? AND NOT sent AND mark <> ALL (?)
            """)
        .params(resident.value(), marks.toArray(String[]::new))
        .update();
  }

  /** What is to be sent by that day. Nothing is locked: the person's row is, by whoever sends. */
  List<Due> due(LocalDate day, int most) {
    return jdbc.sql(
            """
            SELECT resident_id, mark FROM duty.reminder
            WHERE NOT sent AND send_on <= ? ORDER BY send_on, resident_id LIMIT ?
            """)
        .params(day, most)
        .query((row, n) -> new Due(new ResidentId(row.getObject(1, UUID.class)), row.getString(2)))
        .list();
  }

  /** The sealed content of one that is still to be sent. */
  Optional<byte[]> unsent(Due due) {
    return jdbc.sql(
            """
            SELECT content FROM duty.reminder WHERE resident_id = ? AND mark = ? AND NOT sent
            """)
        .params(due.resident().value(), due.mark())
        .query(byte[].class)
        .optional();
  }

  void sent(Due due) {
    jdbc.sql(
            """
            UPDATE duty.reminder SET sent = true, content = NULL
            WHERE resident_id = ? AND mark = ?
            """)
        .params(due.resident().value(), due.mark())
        .update();
  }

  void remove(Due due) {
    jdbc.sql("DELETE FROM duty.reminder WHERE resident_id = ? AND mark = ?")
        .params(due.resident().value(), due.mark())
        .update();
  }

  /** Those have not left after all, so they may be planned again. */
  void unsend(ResidentId resident, Collection<String> marks) {
    jdbc.sql("DELETE FROM duty.reminder WHERE resident_id = ? AND mark = ANY (?)")
        .params(resident.value(), marks.toArray(String[]::new))
        .update();
  }

  /** For one that cannot be sent: it keeps no other from being sent. */
  void sendLater(Due due, LocalDate day) {
    jdbc.sql(
            """
            UPDATE duty.reminder SET send_on = ? WHERE resident_id = ? AND mark = ? AND NOT sent
            """)
        .params(day, due.resident().value(), due.mark())
        .update();
  }

  /** Forgets those sent before that day: their last days are long over. */
  void sweep(LocalDate before) {
    jdbc.sql("DELETE FROM duty.reminder WHERE sent AND send_on < ?").param(before).update();
  }

  /** The days on which something will be sent to that person. */
  List<LocalDate> days(ResidentId resident) {
    return jdbc.sql(
            """
            SELECT DISTINCT send_on FROM duty.reminder
            WHERE resident_id = ? AND NOT sent ORDER BY send_on
            """)
        .param(resident.value())
        .query((row, n) -> row.getObject(1, LocalDate.class))
        .list();
  }
}
