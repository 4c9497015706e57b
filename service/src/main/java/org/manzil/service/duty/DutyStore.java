package org.manzil.service.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.manzil.service.resident.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what people keep for their duties. */
@Repository
class DutyStore {

  /** All of it sealed. */
  record Row(ResidentId resident, byte[] secret, byte @Nullable [] facts, byte @Nullable [] mail) {}

  private record Facts(UUID resident, byte[] content) {}

  private final JdbcClient jdbc;

  DutyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(ResidentId resident, byte[] secret) {
    jdbc.sql(
            """
            INSERT INTO duty.person (resident_id, secret) VALUES (?, ?) ON CONFLICT DO NOTHING
            """)
        .params(resident.value(), secret)
        .update();
  }

  Optional<Row> lock(ResidentId resident) {
    return jdbc.sql(
            """
            SELECT resident_id, secret, facts, mail FROM duty.person
            WHERE resident_id = ? FOR UPDATE
            """)
        .param(resident.value())
        .query((row, n) -> row(row))
        .optional();
  }

  void save(
      ResidentId resident,
      byte[] secret,
      byte @Nullable [] facts,
      byte @Nullable [] mail,
      @Nullable LocalDate planOn) {
    jdbc.sql(
            """
            UPDATE duty.person SET secret = ?, facts = ?, mail = ?, plan_on = ?
            WHERE resident_id = ?
            """)
        .params(secret)
        .param(facts)
        .param(mail)
        .param(planOn)
        .param(resident.value())
        .update();
  }

  List<ResidentId> toPlan(LocalDate day, int most) {
    return jdbc.sql(
            """
            SELECT resident_id FROM duty.person WHERE plan_on <= ? ORDER BY plan_on LIMIT ?
            """)
        .params(day, most)
        .query((row, n) -> new ResidentId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Looked at while the row is locked. */
  boolean isToPlan(ResidentId resident, LocalDate day) {
    return jdbc.sql("SELECT count(*) FROM duty.person WHERE resident_id = ? AND plan_on <= ?")
            .params(resident.value(), day)
            .query(Long.class)
            .single()
        > 0;
  }

  void planLater(ResidentId resident, LocalDate day) {
    jdbc.sql("UPDATE duty.person SET plan_on = ? WHERE resident_id = ? AND plan_on < ?")
        .params(day, resident.value(), day)
        .update();
  }

  /** With the marks of what was sent, which say nothing without the secret. */
  void remove(ResidentId resident) {
    jdbc.sql("DELETE FROM duty.reminder WHERE resident_id = ?").param(resident.value()).update();
    jdbc.sql("DELETE FROM duty.person WHERE resident_id = ?").param(resident.value()).update();
  }

  /** All sealed answers, some hundred at a time. */
  void eachFacts(BiConsumer<ResidentId, byte[]> visitor) {
    List<Facts> page = facts(new UUID(0, 0));
    while (!page.isEmpty()) {
      page.forEach(one -> visitor.accept(new ResidentId(one.resident()), one.content()));
      page = facts(page.getLast().resident());
    }
  }

  private List<Facts> facts(UUID after) {
    return jdbc.sql(
            """
            SELECT resident_id, facts FROM duty.person
            WHERE facts IS NOT NULL AND resident_id > ? ORDER BY resident_id LIMIT 500
            """)
        .param(after)
        .query((row, n) -> new Facts(row.getObject(1, UUID.class), row.getBytes(2)))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new ResidentId(row.getObject("resident_id", UUID.class)),
        row.getBytes("secret"),
        row.getBytes("facts"),
        row.getBytes("mail"));
  }
}
