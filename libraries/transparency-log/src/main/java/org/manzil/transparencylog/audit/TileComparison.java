package org.manzil.transparencylog.audit;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.audit.AuditResult.Wrong;
import org.manzil.transparencylog.audit.AuditResult.WrongEntry;
import org.manzil.transparencylog.audit.AuditResult.WrongTile;
import org.manzil.transparencylog.tile.Tile;

/** Compares a served tile with the one its entries give, and names the first that differs. */
final class TileComparison {

  private final AuditedFiles files;

  TileComparison(AuditedFiles files) {
    this.files = files;
  }

  Optional<Wrong> compare(Tile tile, byte[] expected) throws IOException {
    try {
      Optional<byte[]> served = files.hashes(tile);
      if (served.isEmpty()) {
        return Optional.of(wholeTile(tile, "is missing"));
      }
      int mismatch = Arrays.mismatch(served.get(), expected);
      return mismatch < 0 ? Optional.empty() : Optional.of(at(tile, mismatch / Hash.BYTES));
    } catch (MalformedException e) {
      return Optional.of(wholeTile(tile, String.valueOf(e.getMessage())));
    }
  }

  private Wrong wholeTile(Tile tile, String detail) {
    long first = tile.index() * Tile.FULL * span(tile);
    long end = Math.min(files.treeSize(), first + tile.width() * span(tile));
    return new WrongTile(tile, first, end, detail);
  }

  private static Wrong at(Tile tile, int hash) {
    long first = (tile.index() * Tile.FULL + hash) * span(tile);
    return tile.level() == 0
        ? new WrongEntry(first, "does not hash to its place in " + tile.path())
        : new WrongTile(tile, first, first + span(tile), "is not made of the tiles below it");
  }

  /** How many entries one hash of the tile stands for. */
  private static long span(Tile tile) {
    return 1L << (tile.level() * Tile.HEIGHT);
  }
}
