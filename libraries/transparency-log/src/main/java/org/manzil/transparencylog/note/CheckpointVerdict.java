package org.manzil.transparencylog.note;

import java.util.List;

/** What a {@link CheckpointPolicy} says about a signed note. */
public sealed interface CheckpointVerdict {

  /** The checkpoint is the log's, and enough witnesses have seen it. */
  record Trusted(Checkpoint checkpoint, List<Cosignature> cosignatures)
      implements CheckpointVerdict {

    /** Keeps its own copy of the list. */
    public Trusted {
      cosignatures = List.copyOf(cosignatures);
    }
  }

  /** The note must not be believed. */
  record Refused(Reason reason) implements CheckpointVerdict {}

  /** Why a note is not believed. */
  enum Reason {
    /** The text is not a checkpoint. */
    MALFORMED,
    /** It is another log's checkpoint. */
    ORIGIN,
    /** The log's signature is missing or wrong. */
    LOG_SIGNATURE,
    /** A known witness's cosignature is wrong. */
    COSIGNATURE,
    /** Fewer witnesses have cosigned than the policy asks for. */
    TOO_FEW_WITNESSES
  }
}
