package org.manzil.transparencylog.note;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.manzil.transparencylog.MalformedException;

/**
 * Whom to believe about a log: its origin and key, the witnesses, and how many must have cosigned.
 */
public record CheckpointPolicy(
    String origin, VerifierKey log, List<VerifierKey> witnesses, int required) {

  /**
   * Refuses keys of the wrong type, one witness key given twice and more required than there are.
   */
  public CheckpointPolicy {
    witnesses = List.copyOf(witnesses);
    if (log.type() != SignatureType.ED25519) {
      throw new MalformedException("the log's vkey is not of the Ed25519 type");
    }
    Set<Object> keys = new HashSet<>();
    for (VerifierKey witness : witnesses) {
      if (witness.type() != SignatureType.COSIGNATURE_V1 || !keys.add(witness.publicKey())) {
        throw new MalformedException("witness vkeys are distinct and of the cosignature type");
      }
    }
    if (required < 0 || required > witnesses.size()) {
      throw new MalformedException("more witnesses required than there are");
    }
  }

  /** The same log and key with nobody's cosignature asked for. */
  public CheckpointPolicy withoutWitnesses() {
    return new CheckpointPolicy(origin, log, List.of(), 0);
  }

  /** Opens a checkpoint that must satisfy every part of this policy. */
  public CheckpointVerdict open(SignedNote note) {
    try {
      Checkpoint checkpoint = Checkpoint.parse(note.text());
      if (!checkpoint.origin().equals(origin)) {
        return new CheckpointVerdict.Refused(CheckpointVerdict.Reason.ORIGIN);
      }
      return note.signedBy(List.of(log))
          ? countWitnesses(note, checkpoint)
          : new CheckpointVerdict.Refused(CheckpointVerdict.Reason.LOG_SIGNATURE);
    } catch (MalformedException _) {
      return new CheckpointVerdict.Refused(CheckpointVerdict.Reason.MALFORMED);
    }
  }

  private CheckpointVerdict countWitnesses(SignedNote note, Checkpoint checkpoint) {
    List<Cosignature> cosignatures = new ArrayList<>();
    for (VerifierKey witness : witnesses) {
      for (NoteSignature signature : note.signatures()) {
        if (witness.names(signature)) {
          Optional<Cosignature> verified = Cosignature.verify(note.text(), signature, witness);
          if (verified.isEmpty()) {
            return new CheckpointVerdict.Refused(CheckpointVerdict.Reason.COSIGNATURE);
          }
          cosignatures.add(verified.get());
        }
      }
    }
    long distinct = cosignatures.stream().map(Cosignature::witness).distinct().count();
    return distinct < required
        ? new CheckpointVerdict.Refused(CheckpointVerdict.Reason.TOO_FEW_WITNESSES)
        : new CheckpointVerdict.Trusted(checkpoint, cosignatures);
  }
}
