package org.manzil.service.log;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.TreeHead;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.SignedNote;
import org.manzil.transparencylog.tile.BundleTile;
import org.manzil.transparencylog.tile.EntryBundle;
import org.manzil.transparencylog.tile.Tile;
import org.manzil.transparencylog.tile.TilePath;
import org.springframework.stereotype.Component;

/** The log's public files (C2SP tlog-tiles), read from its tables. */
@Component
public class LogFiles {

  private final LogStore store;
  private final LogPeriods periods;

  LogFiles(LogStore store, LogPeriods periods) {
    this.store = store;
    this.periods = periods;
  }

  /** The latest published checkpoint; an empty log has one too, though nobody cosigned it. */
  public SignedNote checkpoint() {
    return store
        .published()
        .orElseGet(
            () ->
                periods
                    .signer()
                    .sign(Checkpoint.of(periods.present().origin(), TreeHead.EMPTY).text()));
  }

  /** When that was signed; nothing before the first entry. */
  public Optional<Instant> lastSigned() {
    return store.lastSigned();
  }

  /** The bytes of a tile or bundle, or nothing where the tree does not reach that far. */
  public Optional<byte[]> file(String path) {
    return TilePath.parse(path).flatMap(this::read);
  }

  private Optional<byte[]> read(TilePath path) {
    return switch (path) {
      case Tile tile -> hashes(tile);
      case BundleTile bundle -> entries(bundle);
    };
  }

  private Optional<byte[]> hashes(Tile tile) {
    int length = tile.width() * Hash.BYTES;
    return store
        .tile(tile)
        .filter(hashes -> hashes.length >= length)
        .map(hashes -> Arrays.copyOf(hashes, length));
  }

  private Optional<byte[]> entries(BundleTile bundle) {
    List<byte[]> commitments = store.commitments(bundle.index() * Tile.FULL, bundle.width());
    return commitments.size() < bundle.width()
        ? Optional.empty()
        : Optional.of(EntryBundle.append(new byte[0], commitments));
  }
}
