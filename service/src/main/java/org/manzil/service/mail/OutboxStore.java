package org.manzil.service.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manzil.service.resident.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox's table. */
@Repository
class OutboxStore {

  /**
   * A mail that has not left.
   *
   * @param leaving whether a node is sending it
   */
  record Waiting(ResidentId resident, UUID id, int tries, byte[] content, boolean leaving) {}

  private final JdbcClient jdbc;

  OutboxStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID mail, ResidentId resident, Instant at, Instant until, byte[] content) {
    jdbc.sql(
            """
            INSERT INTO mail.outgoing (resident_id, mail_id, try_at, until, tries, content)
            VALUES (?, ?, ?, ?, 0, ?)
            """)
        .params(resident.value(), mail, at.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
        .param(content)
        .update();
  }

  /** Claims the next mail to try: no other node takes it before the lease is over. */
  Optional<Waiting> claim(Instant now, Instant lease) {
    return jdbc.sql(
            """
            UPDATE mail.outgoing SET try_at = ?, leaving = true WHERE mail_id = (
              SELECT mail_id FROM mail.outgoing WHERE try_at <= ? AND until > ?
              ORDER BY try_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING resident_id, mail_id, tries, content, leaving
            """)
        .params(
            lease.atOffset(ZoneOffset.UTC),
            now.atOffset(ZoneOffset.UTC),
            now.atOffset(ZoneOffset.UTC))
        .query((row, n) -> waiting(row))
        .optional();
  }

  /** All of one person; none is claimed before this transaction ends. */
  List<Waiting> of(ResidentId resident, Instant now) {
    return jdbc.sql(
            """
            SELECT resident_id, mail_id, tries, content, leaving AND try_at > ? AS leaving
            FROM mail.outgoing WHERE resident_id = ? ORDER BY mail_id FOR UPDATE
            """)
        // A lease that is over is that of a node that went away.
        .params(now.atOffset(ZoneOffset.UTC), resident.value())
        .query((row, n) -> waiting(row))
        .list();
  }

  void tryAgain(Waiting mail, Instant at) {
    jdbc.sql(
            """
            UPDATE mail.outgoing SET tries = tries + 1, try_at = ?, leaving = false WHERE mail_id = ?
            """)
        .params(at.atOffset(ZoneOffset.UTC), mail.id())
        .update();
  }

  /** Whoever is sending it does not try again. */
  void lastTry(UUID mail, Instant now) {
    jdbc.sql("UPDATE mail.outgoing SET until = ? WHERE mail_id = ?")
        .params(now.atOffset(ZoneOffset.UTC), mail)
        .update();
  }

  void remove(UUID mail) {
    jdbc.sql("DELETE FROM mail.outgoing WHERE mail_id = ?").param(mail).update();
  }

  /** Gives up what is of no use any more; how many. */
  int giveUp(Instant now) {
    return jdbc.sql("DELETE FROM mail.outgoing WHERE until <= ?")
        .param(now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        new ResidentId(row.getObject("resident_id", UUID.class)),
        row.getObject("mail_id", UUID.class),
        row.getInt("tries"),
        row.getBytes("content"),
        row.getBoolean("leaving"));
  }
}
