package org.manzil.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.Cosignature;

/** What checking a receipt file says. Only {@link Valid} releases content. */
public sealed interface ReceiptVerdict {

  /** The authority signed exactly this content, and it stands in the log at {@code index}. */
  record Valid(
      Map<String, @Nullable Object> content,
      Instant at,
      String kid,
      long index,
      Checkpoint checkpoint,
      List<Cosignature> cosignatures)
      implements ReceiptVerdict {}

  /** The file is not a receipt of the authority that the trust file names. */
  record Invalid(Reason reason, String detail) implements ReceiptVerdict {}

  /** The trust file lacks what is needed to decide. */
  record Undecided(String detail) implements ReceiptVerdict {}

  /** Why a file is not valid. */
  enum Reason {
    /** Not a receipt file in its one spelling. */
    MALFORMED,
    /** Signed under a key id that the trust file does not name. */
    UNKNOWN_KEY,
    /** The key did not count at the receipt's time. */
    KEY_NOT_VALID_THEN,
    /** The authority's signature does not fit. */
    SIGNATURE,
    /** The log's checkpoint is another log's, badly signed or seen by too few witnesses. */
    CHECKPOINT,
    /** The content does not stand in the log where the proof says. */
    NOT_IN_LOG;

    /** The code that programs read, for instance {@code not-in-log}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
