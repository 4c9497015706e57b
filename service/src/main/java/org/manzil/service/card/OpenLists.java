package org.manzil.service.card;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.manzil.statuslist.Decoys;
import org.manzil.statuslist.IndexDraw;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The lists that new credentials go to. A list is closed when half of it is in use, so that a
 * random try succeeds every second time at worst; the next one is twice as large, up to 2^20: a
 * small authority's list stays small, a large one's need not be many.
 */
@Repository
class OpenLists {

  private static final int LARGEST = 1 << 20;

  /** How many indexes are given back in one go, so that nobody waits long for it. */
  private static final int GIVEN_BACK = 10_000;

  /**
   * Days from a credential's end until its index serves again. Its bit is cleared a day after the
   * end, when no verifier accepts it any more whatever its clock says; the last list that had the
   * bit lives a day beyond that; one day is to spare.
   */
  private static final int DAYS_UNTIL_REUSE = 3;

  private static final int LOCK = 0x6c697374;

  /** A list with room. */
  record OpenList(int id, Decoys decoys) {}

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Row(int id, int size, byte[] decoyKey) {}

  private final JdbcClient jdbc;
  private final SecureRandom random;
  private final Clock clock;

  /** By key: a list that was opened and rolled back may leave its number to another. */
  private final Map<ByteBuffer, Decoys> decoys = new ConcurrentHashMap<>();

  OpenLists(JdbcClient jdbc, SecureRandom random, Clock clock) {
    this.jdbc = jdbc;
    this.random = random;
    this.clock = clock;
  }

  /** One of the open lists at random; the first is opened here. */
  OpenList any() {
    List<Row> open = open();
    return open.isEmpty() ? another() : listed(open.get(random.nextInt(open.size())));
  }

  /**
   * The same list if less than half of it is in use after all, else one that has room. Runs in the
   * transaction of whoever needs the room; nodes take turns.
   */
  OpenList roomier(OpenList list) {
    takeTurn();
    giveBack(list.id());
    if (inUse(list.id()) < list.decoys().size() / 2) {
      return list;
    }
    jdbc.sql("UPDATE card.status_list SET open = false WHERE list_id = ?")
        .param(list.id())
        .update();
    return another();
  }

  /** The decoys of a list; the list from before has none. */
  Optional<Decoys> decoys(int list) {
    return jdbc.sql(
            """
            SELECT list_id, size, decoy_key FROM card.status_list
            WHERE list_id = ? AND decoy_key IS NOT NULL
            """)
        .param(list)
        .query(OpenLists::row)
        .optional()
        .map(row -> listed(row).decoys());
  }

  private OpenList another() {
    takeTurn();
    List<Row> open = open();
    return listed(open.isEmpty() ? reopened().orElseGet(this::opened) : open.getFirst());
  }

  private List<Row> open() {
    return jdbc.sql("SELECT list_id, size, decoy_key FROM card.status_list WHERE open")
        .query(OpenLists::row)
        .list();
  }

  /** A closed list of which less than a quarter is in use again. */
  private Optional<Row> reopened() {
    for (Row closed :
        jdbc.sql(
                """
                SELECT list_id, size, decoy_key FROM card.status_list
                WHERE NOT open AND decoy_key IS NOT NULL ORDER BY list_id
                """)
            .query(OpenLists::row)
            .list()) {
      giveBack(closed.id());
      if (inUse(closed.id()) < closed.size() / 4) {
        jdbc.sql("UPDATE card.status_list SET open = true WHERE list_id = ?")
            .param(closed.id())
            .update();
        return Optional.of(closed);
      }
    }
    return Optional.empty();
  }

  private Row opened() {
    byte[] key = new byte[Decoys.KEY_BYTES];
    random.nextBytes(key);
    Row row =
        jdbc.sql(
                """
                INSERT INTO card.status_list (list_id, size, decoy_key, open)
                SELECT coalesce(max(list_id), 0) + 1,
                  least(?, greatest(?, 2 * max(size) FILTER (WHERE decoy_key IS NOT NULL))), ?, true
                FROM card.status_list RETURNING list_id, size, decoy_key
                """)
            .params(LARGEST, IndexDraw.SMALLEST_LIST, key)
            .query(OpenLists::row)
            .single();
    jdbc.sql("INSERT INTO card.signed_list (list_id) VALUES (?)").param(row.id()).update();
    return row;
  }

  private void takeTurn() {
    var unused = jdbc.sql("SELECT pg_advisory_xact_lock(?, 0)").param(LOCK).query().singleRow();
  }

  private void giveBack(int list) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    jdbc.sql(
            """
            UPDATE card.credential SET list_id = NULL, list_index = NULL
            WHERE (resident_id, credential_id) IN (
              SELECT resident_id, credential_id FROM card.credential
              WHERE list_id = ? AND expires_on <= ? LIMIT ?)
            """)
        .params(list, today.minusDays(DAYS_UNTIL_REUSE), GIVEN_BACK)
        .update();
  }

  private int inUse(int list) {
    return jdbc.sql("SELECT count(*) FROM card.credential WHERE list_id = ?")
        .param(list)
        .query(Integer.class)
        .single();
  }

  private OpenList listed(Row row) {
    return new OpenList(
        row.id(),
        decoys.computeIfAbsent(
            ByteBuffer.wrap(row.decoyKey()), key -> Decoys.of(row.decoyKey(), row.size())));
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(row.getInt(1), row.getInt(2), row.getBytes(3));
  }
}
