package org.manzil.service.log;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.manzil.transparencylog.note.VerifierKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log's times, and what it has announced about itself. */
@Repository
class PeriodStore implements KeptEntries {

  private final JdbcClient jdbc;

  PeriodStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All times, the first one first. */
  List<LogPeriod> all() {
    return jdbc.sql(
            """
            SELECT number, origin, vkey, witnesses, witnesses_required, valid_from
            FROM log.period ORDER BY number
            """)
        .query(PeriodStore::period)
        .list();
  }

  /** The number of the time that lasts; 0 before the first. */
  int newest() {
    return jdbc.sql("SELECT coalesce(max(number), 0) FROM log.period")
        .query(Integer.class)
        .single();
  }

  /** False when another node has begun a time under this number first. */
  boolean add(LogPeriod period) {
    String[] witnesses =
        period.witnesses().stream().map(VerifierKey::encode).toArray(String[]::new);
    return jdbc.sql(
                """
                INSERT INTO log.period
                  (number, origin, vkey, witnesses, witnesses_required, valid_from)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)
            .params(period.number(), period.origin(), period.key().encode(), witnesses)
            .params(period.witnessesRequired(), period.from().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void announce(SaltedEntry entry, Instant at) {
    jdbc.sql("INSERT INTO log.announcement (entry_id, at, entry) VALUES (?, ?, ?)")
        .params(entry.id(), at.atOffset(ZoneOffset.UTC), SealedEntry.encode(entry))
        .update();
  }

  /** What the log has said about itself, the newest first. */
  List<Announcement> announcements() {
    return jdbc.sql(
            """
            SELECT a.at, a.entry, e.position
            FROM log.announcement a JOIN log.entry e USING (entry_id) ORDER BY a.at DESC
            """)
        .query(
            (row, n) ->
                new Announcement(
                    row.getObject(1, OffsetDateTime.class).toInstant(),
                    SealedEntry.decode(row.getBytes(2)),
                    row.getObject(3, Long.class)))
        .list();
  }

  @Override
  public Map<UUID, Optional<byte[]>> recompute(Collection<UUID> entries) {
    Map<UUID, Optional<byte[]>> found = new HashMap<>();
    jdbc.sql("SELECT entry_id, entry FROM log.announcement WHERE entry_id = ANY (?)")
        .param(entries.toArray(UUID[]::new))
        .query(
            row -> {
              found.put(row.getObject(1, UUID.class), recompute(row.getBytes(2)));
            });
    return found;
  }

  private static Optional<byte[]> recompute(byte[] entry) {
    try {
      return Optional.of(SealedEntry.decode(entry).commitment());
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static LogPeriod period(ResultSet row, int number) throws SQLException {
    Array witnesses = row.getArray("witnesses");
    return new LogPeriod(
        row.getInt("number"),
        row.getString("origin"),
        VerifierKey.parse(row.getString("vkey")),
        Arrays.stream((String[]) witnesses.getArray()).map(VerifierKey::parse).toList(),
        row.getInt("witnesses_required"),
        row.getObject("valid_from", OffsetDateTime.class).toInstant());
  }
}
