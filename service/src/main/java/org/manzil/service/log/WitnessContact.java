package org.manzil.service.log;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manzil.service.log.LogDoubtException.Doubt;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.TreeHead;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.NoteSignature;
import org.manzil.transparencylog.note.SignedNote;
import org.manzil.transparencylog.witness.WitnessAnswer;
import org.manzil.transparencylog.witness.WitnessClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One witness, with what it is known to have cosigned last. */
final class WitnessContact {

  private static final Logger LOG = LoggerFactory.getLogger(WitnessContact.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** So long a witness that did not answer is left alone, lest every batch waits for it. */
  private static final Duration REST = Duration.ofSeconds(5);

  // Its size, then the size it names: more is needed only while another node asks at the same time.
  private static final int TRIES = 4;

  private final WitnessSettings.Configured witness;
  private final WitnessClient client;
  private final LogStore store;
  private volatile long cosignedSize;
  private volatile @Nullable String fault;
  private volatile long restsUntil = System.nanoTime();

  WitnessContact(WitnessSettings.Configured witness, HttpClient http, LogStore store) {
    this.witness = witness;
    this.client = new WitnessClient(http, witness.address(), PATIENCE);
    this.store = store;
  }

  LogStanding.Witness standing() {
    return new LogStanding.Witness(witness.key().name(), cosignedSize, fault);
  }

  /** Its signature lines; none while it is away. */
  List<NoteSignature> cosign(SignedNote checkpoint) {
    if (fault != null && System.nanoTime() - restsUntil < 0) {
      return List.of();
    }
    try {
      return ask(checkpoint, Checkpoint.parse(checkpoint.text()).head());
    } catch (IOException e) {
      return failed(e.getClass().getSimpleName());
    }
  }

  private List<NoteSignature> ask(SignedNote checkpoint, TreeHead head) throws IOException {
    long old = Math.min(cosignedSize, head.size());
    for (int i = 0; i < TRIES; i++) {
      switch (client.add(old, consistency(old, head), checkpoint)) {
        case WitnessAnswer.Cosigned(List<NoteSignature> signatures) -> {
          return cosigned(signatures, head);
        }
        case WitnessAnswer.Refused(int status, String detail) when status == 422 ->
            // The proof is made of the stored tiles: they do not continue what was cosigned.
            throw new LogDoubtException(
                Doubt.FORKED,
                witness.key().name() + " cosigned a log that this one does not continue");
        case WitnessAnswer.Refused(int status, String detail) -> {
          return failed("answered " + status);
        }
        case WitnessAnswer.Conflict(long size) -> old = next(old, size, head);
      }
      if (old > head.size()) {
        return List.of(); // Another node's later checkpoint is cosigned; this one need not be.
      }
    }
    return failed("kept naming another size");
  }

  private List<NoteSignature> cosigned(List<NoteSignature> signatures, TreeHead head) {
    List<NoteSignature> own = signatures.stream().filter(witness.key()::names).toList();
    if (own.isEmpty()) {
      return failed("signed under another name");
    }
    cosignedSize = head.size();
    fault = null;
    return own;
  }

  /** The size to begin from next, which the witness has named. */
  private long next(long asked, long named, TreeHead head) {
    if (named == asked && asked == head.size()) {
      throw new LogDoubtException(
          Doubt.FORKED, witness.key().name() + " cosigned another log of " + named + " entries");
    }
    long stored = store.size();
    if (named > head.size() && named > stored) {
      throw new LogDoubtException(
          Doubt.BEHIND_PUBLISHED,
          "%s cosigned %d entries, %d are stored".formatted(witness.key().name(), named, stored));
    }
    return named;
  }

  private List<Hash> consistency(long old, TreeHead head) {
    return store.proofs(head.size()).consistency(old, head.size()).path();
  }

  private List<NoteSignature> failed(String why) {
    if (!why.equals(fault)) {
      LOG.warn("the witness {} does not cosign: {}", witness.key().name(), why);
    }
    fault = why;
    restsUntil = System.nanoTime() + REST.toNanos();
    return List.of();
  }
}
