package org.manzil.service.notice;

import java.util.Optional;
import org.manzil.receipt.ReceiptWriter;
import org.manzil.service.keys.AuthorityKeys;
import org.manzil.service.keys.SigningKey;
import org.manzil.service.log.LogUnavailableException;
import org.manzil.service.log.SaltedEntry;
import org.manzil.service.log.TransparencyLog;
import org.manzil.service.resident.OpenFile;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.TreeHasher;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.TlogProof;
import org.springframework.stereotype.Component;

/** Gives each entry about a notice its one receipt, and only once the log has published it. */
@Component
public class Receipts {

  /** Where one receipt is kept, sealed in the person's file. */
  public interface Shelf {

    /** The name of the place, to which the sealed bytes are bound. */
    String place();

    /** What is kept there, if anything is. */
    Optional<byte[]> kept();

    /** Keeps the first receipt made; a second one made at the same moment is dropped. */
    void keep(byte[] sealedReceipt);
  }

  private final TransparencyLog log;
  private final AuthorityKeys keys;

  Receipts(TransparencyLog log, AuthorityKeys keys) {
    this.log = log;
    this.keys = keys;
  }

  /** The receipt file, the same bytes every time; empty while the log publishes no entries. */
  public Optional<byte[]> receipt(SaltedEntry entry, OpenFile file, Shelf shelf) {
    Optional<byte[]> kept = kept(file, shelf);
    if (kept.isPresent()) {
      return kept;
    }
    try {
      byte[] receipt = write(entry);
      // Kept before it is handed out, so that a retry after a crash gives the same bytes.
      shelf.keep(file.seal(shelf.place(), receipt));
      return kept(file, shelf);
    } catch (LogUnavailableException e) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> kept(OpenFile file, Shelf shelf) {
    return shelf.kept().map(sealedBytes -> file.open(shelf.place(), sealedBytes));
  }

  private byte[] write(SaltedEntry entry) {
    SigningKey key = keys.receipt();
    TlogProof proof = log.awaitProof(entry.id());
    requireHeld(entry, proof);
    return new ReceiptWriter(key.id(), key.privateKey())
        .write(entry.content(), entry.salt(), proof);
  }

  /** What is signed here is kept for ever, so it is not taken on trust from our own tables. */
  private static void requireHeld(SaltedEntry entry, TlogProof proof) {
    Hash leaf = new TreeHasher().leaf(entry.commitment());
    if (!proof.check(leaf, Checkpoint.parse(proof.checkpoint().text())).valid()) {
      throw new LogUnavailableException("the log's tree does not hold the entry");
    }
  }
}
