package org.manzil.service.log;

import java.util.OptionalLong;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.CheckpointVerdict;
import org.manzil.transparencylog.note.NoteSignature;
import org.manzil.transparencylog.note.SignedNote;
import org.springframework.stereotype.Component;

/** Publishes the latest checkpoint once enough witnesses have cosigned it. */
@Component
class Publisher {

  private final LogStore store;
  private final LogPeriods periods;
  private final WitnessPanel witnesses;
  private final PublishedMemory memory;

  Publisher(LogStore store, LogPeriods periods, WitnessPanel witnesses, PublishedMemory memory) {
    this.store = store;
    this.periods = periods;
    this.witnesses = witnesses;
    this.memory = memory;
  }

  /**
   * Publishes what waits for it; the size of the latest checkpoint, or nothing while that one is
   * not published.
   *
   * @throws LogDoubtException if a witness has cosigned another log
   */
  OptionalLong publish() {
    if (!store.unpublished().map(this::cosignAndPublish).orElse(true)) {
      return OptionalLong.empty();
    }
    return store
        .published()
        .map(
            note -> {
              memory.keep(note);
              return OptionalLong.of(Checkpoint.parse(note.text()).head().size());
            })
        .orElse(OptionalLong.of(0));
  }

  /**
   * Shows the latest checkpoint to the witnesses again, who may remember a larger one; says whether
   * as many have answered as must cosign. One of a former origin is shown to nobody: a person has
   * said that it is not continued, and witnesses may have forgotten that origin.
   */
  boolean greet() {
    return store
        .checkpoint()
        .filter(note -> isPresent(Checkpoint.parse(note.text())))
        .map(note -> witnesses.ask(note).size() >= periods.present().witnessesRequired())
        .orElse(true);
  }

  private boolean isPresent(Checkpoint checkpoint) {
    return checkpoint.origin().equals(periods.present().origin());
  }

  private boolean cosignAndPublish(SignedNote checkpoint) {
    periods.requirePresent();
    LogPeriod period = periods.present();
    SignedNote cosigned = checkpoint;
    for (NoteSignature signature : witnesses.ask(checkpoint)) {
      SignedNote more = cosigned.with(signature);
      // A wrong line would spoil the whole note for everybody who knows this witness.
      cosigned = period.lenient().open(more) instanceof CheckpointVerdict.Trusted ? more : cosigned;
    }
    if (!(period.policy().open(cosigned) instanceof CheckpointVerdict.Trusted trusted)) {
      return false;
    }
    store.publish(trusted.checkpoint().head(), cosigned);
    return true;
  }
}
