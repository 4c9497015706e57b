package org.manzil.service.host;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.manzil.service.notice.Notice;
import org.manzil.service.resident.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links' table. */
@Repository
class HostLinkStore {

  private static final String SELECT =
      """
      SELECT resident_id, link_id, number, until, mailed, ended, host_hash, sent_hash FROM host.link
      """;

  private final JdbcClient jdbc;

  HostLinkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(HostLink link, byte[] tokenHash, Instant now) {
    jdbc.sql(
            """
            INSERT INTO host.link
              (resident_id, link_id, number, token_hash, made_at, until, mailed, host_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(link.resident().value(), link.id(), link.number(), tokenHash)
        .params(at(now), at(link.until()), link.mailed())
        .param(link.hostHash())
        .update();
  }

  Optional<HostLink> find(byte[] tokenHash) {
    return jdbc.sql(SELECT + "WHERE token_hash = ?")
        .param(tokenHash)
        .query(HostLinkStore::link)
        .optional();
  }

  /** The one that was answered so. */
  HostLink of(StoredAnswer answer) {
    return jdbc.sql(SELECT + "WHERE resident_id = ? AND link_id = ?")
        .params(answer.resident().value(), answer.link())
        .query(HostLinkStore::link)
        .single();
  }

  /** The one of a notice that was not ended; it may have run out. */
  Optional<HostLink> current(Notice notice) {
    return jdbc.sql(SELECT + "WHERE number = ? AND ended IS NULL")
        .param(notice.number())
        .query(HostLinkStore::link)
        .optional();
  }

  /** How many the person has made since. */
  int madeSince(ResidentId resident, Instant since) {
    return jdbc.sql("SELECT count(*) FROM host.link WHERE resident_id = ? AND made_at > ?")
        .params(resident.value(), at(since))
        .query(Integer.class)
        .single();
  }

  void cancel(HostLink link) {
    jdbc.sql("UPDATE host.link SET ended = ? WHERE link_id = ? AND ended IS NULL")
        .params(HostLink.CANCELLED, link.id())
        .update();
  }

  /** Uses the link up; false if it was ended meanwhile. */
  boolean use(HostLink link, byte[] sentHash) {
    return jdbc.sql(
                """
                UPDATE host.link SET ended = ?, sent_hash = ? WHERE link_id = ? AND ended IS NULL
                """)
            .params(HostLink.ANSWERED, sentHash, link.id())
            .update()
        == 1;
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static HostLink link(ResultSet row, int number) throws SQLException {
    return new HostLink(
        new ResidentId(row.getObject("resident_id", UUID.class)),
        row.getObject("link_id", UUID.class),
        row.getString("number"),
        row.getObject("until", OffsetDateTime.class).toInstant(),
        row.getBoolean("mailed"),
        row.getString("ended"),
        row.getBytes("host_hash"),
        row.getBytes("sent_hash"));
  }
}
