package org.manzil.transparencylog.witness;

import java.util.List;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.LineReader;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.SignedNote;
import org.manzil.transparencylog.note.VerifierKey;

/**
 * The request of tlog-witness "add-checkpoint": a signed checkpoint, the size that the log believes
 * the witness to have cosigned last, and the consistency proof between the two. Nothing in it is
 * verified.
 */
public record AddCheckpoint(long oldSize, List<Hash> proof, SignedNote note) {

  /** Longest request in bytes: 63 hashes, and a checkpoint with dozens of signatures. */
  public static final int LONGEST = 64 * 1024;

  private static final int LONGEST_PROOF = 63;

  /** Refuses a negative size, more than 63 hashes and a note that is no checkpoint. */
  public AddCheckpoint {
    proof = List.copyOf(proof);
    if (oldSize < 0 || proof.size() > LONGEST_PROOF) {
      throw new MalformedException("a size is not negative, and a proof has at most 63 hashes");
    }
    Checkpoint.parse(note.text());
  }

  /** Reads a request in its one spelling. */
  public static AddCheckpoint parse(byte[] body) {
    if (body.length > LONGEST) {
      throw new MalformedException("a request has at most " + LONGEST + " bytes");
    }
    LineReader lines = new LineReader(LineReader.utf8(body));
    long oldSize = lines.number("old");
    List<Hash> proof = lines.path();
    return new AddCheckpoint(oldSize, proof, SignedNote.parse(lines.rest()));
  }

  /** The request's body as text, to be sent in UTF-8. */
  public String encode() {
    StringBuilder body = new StringBuilder("old ").append(oldSize).append('\n');
    proof.forEach(hash -> body.append(hash.base64()).append('\n'));
    return body.append('\n').append(note.encode()).toString();
  }

  /** What the note says. */
  public Checkpoint checkpoint() {
    return Checkpoint.parse(note.text());
  }

  /** The same without lines that anybody may have added to the log's own. */
  AddCheckpoint onlyBy(List<VerifierKey> keys) {
    return new AddCheckpoint(oldSize, proof, note.onlyBy(keys));
  }
}
