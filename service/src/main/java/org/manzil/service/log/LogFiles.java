package org.manzil.service.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.TreeHead;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.NoteSigner;
import org.manzil.transparencylog.note.SignedNote;
import org.manzil.transparencylog.tile.BundleTile;
import org.manzil.transparencylog.tile.EntryBundle;
import org.manzil.transparencylog.tile.Tile;
import org.manzil.transparencylog.tile.TilePath;
import org.springframework.stereotype.Component;

/** The log's public files (C2SP tlog-tiles), read from its tables. */
@Component
class LogFiles {

  private final LogStore store;
  private final NoteSigner signer;

  LogFiles(LogStore store, NoteSigner signer) {
    this.store = store;
    this.signer = signer;
  }

  /** The latest checkpoint; an empty log has one too. */
  SignedNote checkpoint() {
    return store
        .checkpoint()
        .orElseGet(
            () -> signer.sign(Checkpoint.of(signer.verifierKey().name(), TreeHead.EMPTY).text()));
  }

  /** The bytes of a tile or bundle, or nothing where the tree does not reach that far. */
  Optional<byte[]> file(String path) {
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

  static byte[] bytes(SignedNote note) {
    return note.encode().getBytes(StandardCharsets.UTF_8);
  }
}
