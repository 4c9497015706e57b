package org.manzil.service.log;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the self-check is, and what it has found wrong. */
@Repository
class SelfCheckStore {

  /** The place of a finding about the tree itself. */
  static final long TREE = -1;

  private static final int MOST_SHOWN = 20;

  /** Where to go on, and from which entry on contents can be found by their entry. */
  record Turn(long next, long contentFrom) {}

  private final JdbcClient jdbc;

  SelfCheckStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next turn, until this transaction ends; nothing while another node has it. */
  Optional<Turn> take() {
    return jdbc.sql("SELECT next, content_from FROM log.self_check FOR UPDATE SKIP LOCKED")
        .query((row, n) -> new Turn(row.getLong(1), row.getLong(2)))
        .optional();
  }

  /**
   * Keeps what is wrong from {@code first} to before {@code end}, forgets what is right again, and
   * goes on behind it or, after the last bundle, from the beginning.
   */
  void put(long first, long end, boolean last, Map<Long, String> wrong, Instant now) {
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    jdbc.sql(
            """
            DELETE FROM log.finding
            WHERE (position >= ? AND position < ? OR ? AND position = ?) AND position <> ALL (?)
            """)
        .params(first, end, last, TREE, wrong.keySet().toArray(Long[]::new))
        .update();
    wrong.forEach(
        (position, code) ->
            jdbc.sql(
                    """
                    INSERT INTO log.finding (position, code, found_at) VALUES (?, ?, ?)
                    ON CONFLICT (position) DO UPDATE SET code = excluded.code
                    """)
                .params(position, code, at)
                .update());
    jdbc.sql(
            """
            UPDATE log.self_check
            SET next = ?, round_ended = CASE WHEN ? THEN ? ELSE round_ended END
            """)
        .params(last ? 0 : end, last, at)
        .update();
  }

  /** What is wrong, in words for an operator: {@code entry 17: content-changed}. */
  List<String> findings() {
    return jdbc.sql("SELECT position, code FROM log.finding ORDER BY position LIMIT ?")
        .param(MOST_SHOWN)
        .query((row, n) -> inWords(row.getLong(1), row.getString(2)))
        .list();
  }

  private static String inWords(long position, String code) {
    return position == TREE ? code : "entry " + position + ": " + code;
  }

  /** When every entry had been checked for the last time; null before the first round's end. */
  @Nullable Instant roundEnded() {
    return jdbc.sql("SELECT round_ended FROM log.self_check WHERE round_ended IS NOT NULL")
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant)
        .orElse(null);
  }
}
