package org.manzil.transparencylog.audit;

import java.util.List;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.CheckpointVerdict;
import org.manzil.transparencylog.note.Cosignature;
import org.manzil.transparencylog.tile.TilePath;

/** What an audit found: that all adds up, or the first thing that does not. */
public sealed interface AuditResult {

  /**
   * Every entry and tile that was read gives the signed root, and the log only grew; keep {@code
   * state}. Entries before {@code firstRead} were found good when the kept state was made, and were
   * not read again.
   */
  record Clean(
      Checkpoint checkpoint, List<Cosignature> cosignatures, AuditState state, long firstRead)
      implements AuditResult {}

  /** The log is wrong, and this is the first place. */
  sealed interface Wrong extends AuditResult {}

  /** The entry does not hash to its place in the level-0 tile, or cannot be read. */
  record WrongEntry(long index, String detail) implements Wrong {}

  /**
   * A tile is missing, of the wrong length or not made of the tiles below it. The first wrong hash
   * stands for the entries from {@code firstEntry} to before {@code endEntry}.
   */
  record WrongTile(TilePath tile, long firstEntry, long endEntry, String detail) implements Wrong {}

  /** All tiles fit each other, but not the root that the log signed. */
  record WrongRoot(Checkpoint signed) implements Wrong {}

  /** The checkpoint cannot be believed. */
  record WrongCheckpoint(CheckpointVerdict.Reason reason) implements Wrong {}

  /** The log is smaller than, or not an extension of, what was seen before; both are evidence. */
  record Rewritten(String seenBefore, String seenNow) implements Wrong {}

  /** The log could not be read to the end, so nobody can tell. */
  record Undecided(String detail) implements AuditResult {}
}
