package org.manzil.service.log;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.transparencylog.TreeHead;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.SignedNote;
import org.manzil.transparencylog.tile.Tile;
import org.manzil.transparencylog.tile.TileHashes;
import org.manzil.transparencylog.tile.TreeProofs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log's tables. */
@Repository
class LogStore {

  /** An entry that has no place yet. */
  record Waiting(UUID id, byte[] commitment) {}

  private final JdbcClient jdbc;

  LogStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is known of an entry's place. */
  record Standing(@Nullable Long position, long publishedSize) {

    /** Whether the published checkpoint covers the entry. */
    boolean published() {
      return position != null && position < publishedSize;
    }
  }

  /** An entry with its place. */
  record Stored(UUID id, long position, byte[] commitment) {}

  void add(SaltedEntry entry, Instant at) {
    jdbc.sql("INSERT INTO log.entry (entry_id, commitment, appended_at) VALUES (?, ?, ?)")
        .params(entry.id(), entry.commitment(), at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The oldest entries that wait, at most {@code limit}. */
  List<Waiting> waiting(int limit) {
    return jdbc.sql(
            """
            SELECT entry_id, commitment FROM log.entry
            WHERE position IS NULL ORDER BY appended_at, entry_id LIMIT ?
            """)
        .param(limit)
        .query((row, n) -> new Waiting(row.getObject(1, UUID.class), row.getBytes(2)))
        .list();
  }

  /** Gives the entries the places from {@code first} on, in their order; says how many took one. */
  int place(List<Waiting> entries, long first) {
    return jdbc.sql(
            """
            UPDATE log.entry SET position = ? + place.ordinal - 1
            FROM unnest(?::uuid[]) WITH ORDINALITY AS place(entry_id, ordinal)
            WHERE entry.entry_id = place.entry_id AND entry.position IS NULL
            """)
        .params(first, entries.stream().map(Waiting::id).toArray(UUID[]::new))
        .update();
  }

  void put(TileHashes hashes) {
    jdbc.sql(
            """
            INSERT INTO log.tile (level, number, hashes) VALUES (?, ?, ?)
            ON CONFLICT (level, number) DO UPDATE SET hashes = excluded.hashes
            """)
        .params(hashes.tile().level(), hashes.tile().index(), hashes.bytes())
        .update();
  }

  /** The stored hashes of a tile, its latest width, or nothing where there is none. */
  Optional<byte[]> tile(Tile tile) {
    return jdbc.sql("SELECT hashes FROM log.tile WHERE level = ? AND number = ?")
        .params(tile.level(), tile.index())
        .query(byte[].class)
        .optional();
  }

  /** The commitments at {@code first} and after it, at most {@code count}, in order. */
  List<byte[]> commitments(long first, int count) {
    return jdbc.sql(
            """
            SELECT commitment FROM log.entry
            WHERE position >= ? AND position < ? ORDER BY position
            """)
        .params(first, first + count)
        .query((row, n) -> row.getBytes(1))
        .list();
  }

  /** The entries from {@code first} to before {@code end} that are stored. */
  List<Stored> entries(long first, long end) {
    return jdbc.sql(
            """
            SELECT entry_id, position, commitment FROM log.entry
            WHERE position >= ? AND position < ?
            """)
        .params(first, end)
        .query(
            (row, n) -> new Stored(row.getObject(1, UUID.class), row.getLong(2), row.getBytes(3)))
        .list();
  }

  /** Where the entry stands; nothing at all if it was never added. */
  Optional<Standing> standing(UUID entry) {
    return jdbc.sql(
            """
            SELECT position, (SELECT coalesce(max(size), 0) FROM log.checkpoint WHERE published)
            FROM log.entry WHERE entry_id = ?
            """)
        .param(entry)
        .query((row, n) -> new Standing(row.getObject(1, Long.class), row.getLong(2)))
        .optional();
  }

  /** The latest checkpoint as signed, or nothing before the first. */
  Optional<SignedNote> checkpoint() {
    return note("SELECT note FROM log.checkpoint ORDER BY size DESC LIMIT 1");
  }

  /** How many entries the latest checkpoint covers, published or not. */
  long size() {
    return checkpoint().map(note -> Checkpoint.parse(note.text()).head().size()).orElse(0L);
  }

  /** The latest checkpoint if it waits for cosignatures. */
  Optional<SignedNote> unpublished() {
    return note(
        """
        SELECT note FROM (SELECT note, published FROM log.checkpoint ORDER BY size DESC LIMIT 1) c
        WHERE NOT published
        """);
  }

  /** The latest checkpoint with the cosignatures its time asks for, or nothing before the first. */
  Optional<SignedNote> published() {
    return note("SELECT note FROM log.checkpoint WHERE published ORDER BY size DESC LIMIT 1");
  }

  private Optional<SignedNote> note(String sql) {
    return jdbc.sql(sql).query(String.class).optional().map(SignedNote::parse);
  }

  /** The published checkpoint of that size. */
  Optional<SignedNote> published(long size) {
    return jdbc.sql("SELECT note FROM log.checkpoint WHERE size = ? AND published")
        .param(size)
        .query((row, n) -> SignedNote.parse(row.getString(1)))
        .optional();
  }

  /** When the latest published checkpoint was signed. */
  Optional<Instant> lastSigned() {
    return jdbc.sql(
            "SELECT signed_at FROM log.checkpoint WHERE published ORDER BY size DESC LIMIT 1")
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /**
   * Adds a checkpoint if the last one is still of {@code lastSize}; false if somebody else was
   * here.
   */
  boolean add(TreeHead head, SignedNote note, Instant at, boolean published, long lastSize) {
    return jdbc.sql(
                """
                INSERT INTO log.checkpoint (size, note, signed_at, published)
                SELECT ?, ?, ?, ?
                WHERE (SELECT coalesce(max(size), 0) FROM log.checkpoint) = ?
                """)
            .params(head.size(), note.encode(), at.atOffset(ZoneOffset.UTC), published, lastSize)
            .update()
        == 1;
  }

  void publish(TreeHead head, SignedNote cosigned) {
    jdbc.sql("UPDATE log.checkpoint SET note = ?, published = true WHERE size = ?")
        .params(cosigned.encode(), head.size())
        .update();
  }

  /** What proves entries and growth up to {@code size}, which the stored tree has reached. */
  TreeProofs proofs(long size) {
    return new TreeProofs(size, tile -> tile(tile).orElseThrow());
  }

  /** One sequencer at a time over any number of nodes; held until the transaction ends. */
  boolean tryLock() {
    return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtext('manzil.log.sequencer'))")
        .query(Boolean.class)
        .single();
  }
}
