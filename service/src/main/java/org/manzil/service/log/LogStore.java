package org.manzil.service.log;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.SignedNote;
import org.manzil.transparencylog.note.TlogProof;
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

  void add(UUID id, byte[] commitment, Instant at) {
    jdbc.sql("INSERT INTO log.entry (entry_id, commitment, appended_at) VALUES (?, ?, ?)")
        .params(id, commitment, at.atOffset(ZoneOffset.UTC))
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

  /** Gives the entries the places from {@code first} on, in their order. */
  void place(List<Waiting> entries, long first) {
    jdbc.sql(
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

  Optional<Long> position(UUID entry) {
    return jdbc.sql("SELECT position FROM log.entry WHERE entry_id = ? AND position IS NOT NULL")
        .param(entry)
        .query(Long.class)
        .optional();
  }

  /** The latest checkpoint as signed, or nothing before the first. */
  Optional<SignedNote> checkpoint() {
    return jdbc.sql("SELECT note FROM log.checkpoint ORDER BY size DESC LIMIT 1")
        .query(String.class)
        .optional()
        .map(SignedNote::parse);
  }

  /** When the latest checkpoint was signed. */
  Optional<Instant> lastSigned() {
    return jdbc.sql("SELECT signed_at FROM log.checkpoint ORDER BY size DESC LIMIT 1")
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /** Adds a checkpoint; refused by the table when one of its size is there already. */
  void add(Checkpoint checkpoint, SignedNote note, Instant at) {
    jdbc.sql("INSERT INTO log.checkpoint (size, note, signed_at) VALUES (?, ?, ?)")
        .params(checkpoint.head().size(), note.encode(), at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Proves the entry at {@code position} under the latest checkpoint. */
  TlogProof prove(long position) {
    SignedNote note = checkpoint().orElseThrow();
    long size = Checkpoint.parse(note.text()).head().size();
    TreeProofs proofs = new TreeProofs(size, tile -> tile(tile).orElseThrow());
    return TlogProof.of(proofs.inclusion(position, size), note);
  }

  /** One sequencer at a time over any number of nodes; held until the transaction ends. */
  boolean tryLock() {
    return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtext('manzil.log.sequencer'))")
        .query(Boolean.class)
        .single();
  }
}
