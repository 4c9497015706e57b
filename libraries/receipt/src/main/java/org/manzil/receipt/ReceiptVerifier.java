package org.manzil.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.manzil.receipt.ReceiptVerdict.Invalid;
import org.manzil.receipt.ReceiptVerdict.Reason;
import org.manzil.receipt.ReceiptVerdict.Undecided;
import org.manzil.receipt.ReceiptVerdict.Valid;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.ProofCheck;
import org.manzil.transparencylog.TreeHasher;
import org.manzil.transparencylog.entry.EntryCommitment;
import org.manzil.transparencylog.note.CheckpointPolicy;
import org.manzil.transparencylog.note.CheckpointVerdict;
import org.manzil.transparencylog.note.SignedNote;
import org.manzil.transparencylog.note.TlogProof;
import org.manzil.trust.TrustFile;
import org.manzil.trust.TrustedKey;

/** Checks receipt files by docs/standards/receipt.md, step by step; no clock and no network. */
public final class ReceiptVerifier {

  private ReceiptVerifier() {}

  /** Says whether {@code file} is a receipt of the authority whose keys {@code trust} holds. */
  public static ReceiptVerdict verify(byte[] file, TrustFile trust) {
    Receipt receipt;
    TlogProof proof;
    try {
      receipt = ReceiptParser.parse(file);
      proof = TlogProof.parse(receipt.proof());
    } catch (MalformedException e) {
      return new Invalid(Reason.MALFORMED, String.valueOf(e.getMessage()));
    }
    if (trust.receiptKeys().isEmpty() || trust.log().isEmpty()) {
      return new Undecided("the trust file has no receipt key or no log");
    }
    try {
      Instant at = ReceiptContent.at(receipt.content());
      return verify(receipt, proof, trust, LogPolicies.since(trust, at));
    } catch (MalformedException _) {
      return new Undecided("the trust file has a log that cannot be used");
    }
  }

  private static ReceiptVerdict verify(
      Receipt receipt, TlogProof proof, TrustFile trust, List<CheckpointPolicy> logs) {
    Optional<Invalid> wrong = checkSignature(receipt, trust);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    return switch (open(proof.checkpoint(), logs)) {
      case CheckpointVerdict.Refused refused ->
          new Invalid(Reason.CHECKPOINT, "the checkpoint: " + refused.reason());
      case CheckpointVerdict.Trusted trusted -> checkInclusion(receipt, proof, trusted);
    };
  }

  /** What a log says that believes the checkpoint; if none does, why the first one does not. */
  private static CheckpointVerdict open(SignedNote checkpoint, List<CheckpointPolicy> logs) {
    List<CheckpointVerdict> verdicts = logs.stream().map(log -> log.open(checkpoint)).toList();
    return verdicts.stream()
        .filter(CheckpointVerdict.Trusted.class::isInstance)
        .findFirst()
        .or(() -> verdicts.stream().findFirst())
        .orElse(new CheckpointVerdict.Refused(CheckpointVerdict.Reason.ORIGIN));
  }

  private static Optional<Invalid> checkSignature(Receipt receipt, TrustFile trust) {
    String kid = receipt.signature().kid();
    Instant at = ReceiptContent.at(receipt.content());
    if (trust.receiptKeys().stream().noneMatch(key -> key.kid().equals(kid))) {
      return Optional.of(new Invalid(Reason.UNKNOWN_KEY, "no receipt key of this id"));
    }
    Optional<TrustedKey> key = trust.receiptKey(kid, at);
    if (key.isEmpty()) {
      return Optional.of(new Invalid(Reason.KEY_NOT_VALID_THEN, "not valid at " + at));
    }
    return receipt.signature().verifies(key.get().publicKey(), receipt.signedBytes())
        ? Optional.empty()
        : Optional.of(new Invalid(Reason.SIGNATURE, "the authority did not sign this"));
  }

  private static ReceiptVerdict checkInclusion(
      Receipt receipt, TlogProof proof, CheckpointVerdict.Trusted trusted) {
    byte[] entry = EntryCommitment.entry(receipt.salt().bytes(), receipt.content());
    ProofCheck check = proof.check(new TreeHasher().leaf(entry), trusted.checkpoint());
    if (!check.valid()) {
      return new Invalid(Reason.NOT_IN_LOG, "the inclusion proof: " + check);
    }
    return new Valid(
        receipt.content(),
        ReceiptContent.at(receipt.content()),
        receipt.signature().kid(),
        proof.index(),
        trusted.checkpoint(),
        trusted.cosignatures());
  }
}
