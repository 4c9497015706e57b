package org.manzil.transparencylog.witness;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.manzil.transparencylog.ConsistencyProof;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.TreeHead;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.CosignatureSigner;
import org.manzil.transparencylog.note.NoteSignature;
import org.manzil.transparencylog.note.SignedNote;
import org.manzil.transparencylog.note.VerifierKey;
import org.manzil.transparencylog.witness.Evidence.Kind;
import org.manzil.transparencylog.witness.WitnessAnswer.Conflict;
import org.manzil.transparencylog.witness.WitnessAnswer.Cosigned;
import org.manzil.transparencylog.witness.WitnessAnswer.Refused;

/**
 * A witness (C2SP tlog-witness): cosigns a checkpoint only if its tree extends the last one it
 * cosigned of that log. Any number of threads may use one.
 */
public final class Witness {

  private final WitnessedLogs logs;
  private final CosignatureSigner signer;
  private final WitnessStore store;

  /** A witness of {@code logs} that remembers in {@code store}. */
  public Witness(WitnessedLogs logs, CosignatureSigner signer, WitnessStore store) {
    this.logs = logs;
    this.signer = signer;
    this.store = store;
  }

  /** Answers the body of an "add-checkpoint"; an {@link IOException} is the store's. */
  public WitnessAnswer add(byte[] body) throws IOException {
    AddCheckpoint request;
    try {
      request = AddCheckpoint.parse(body);
    } catch (MalformedException e) {
      return Refused.malformed(String.valueOf(e.getMessage()));
    }
    return add(request);
  }

  /** Checks in the order of the text: origin, signature, old size, conflict, proof. */
  public WitnessAnswer add(AddCheckpoint request) throws IOException {
    Checkpoint submitted = request.checkpoint();
    List<VerifierKey> keys = logs.keys(submitted.origin());
    if (keys.isEmpty()) {
      return Refused.unknownLog();
    }
    if (!request.note().signedBy(keys)) {
      return Refused.wrongSignature();
    }
    if (request.oldSize() > submitted.head().size()) {
      return Refused.malformed("the old size is larger than the checkpoint's");
    }
    return cosign(request.onlyBy(keys), submitted);
  }

  private WitnessAnswer cosign(AddCheckpoint request, Checkpoint submitted) throws IOException {
    while (true) {
      Optional<SignedNote> kept = store.latest(submitted.origin());
      Optional<WitnessAnswer> no = compare(request, submitted.head(), kept);
      if (no.isPresent()) {
        return no.get();
      }
      // Signed before it is kept: what it says of "now" is true only while nothing larger is kept.
      // Handed out after: a signature that nobody remembers would allow a rollback.
      NoteSignature signature = signer.cosign(request.note().text());
      if (store.replace(submitted.origin(), kept, request.note())) {
        return new Cosigned(List.of(signature));
      }
    }
  }

  private Optional<WitnessAnswer> compare(
      AddCheckpoint request, TreeHead now, Optional<SignedNote> kept) throws IOException {
    TreeHead before = kept.map(note -> Checkpoint.parse(note.text()).head()).orElse(TreeHead.EMPTY);
    if (now.size() == before.size() && !now.equals(before)) {
      store.keep(new Evidence(Kind.FORK, kept, request));
      return Optional.of(new Conflict(before.size()));
    }
    if (request.oldSize() != before.size()) {
      return Optional.of(new Conflict(before.size()));
    }
    if (proven(request, before, now)) {
      return Optional.empty();
    }
    if (before.size() > 0 && before.size() < now.size()) {
      store.keep(new Evidence(Kind.UNPROVEN, kept, request));
    }
    return Optional.of(Refused.wrongProof());
  }

  private static boolean proven(AddCheckpoint request, TreeHead before, TreeHead now) {
    return new ConsistencyProof(before.size(), now.size(), request.proof())
        .check(before.root(), now.root())
        .valid();
  }
}
