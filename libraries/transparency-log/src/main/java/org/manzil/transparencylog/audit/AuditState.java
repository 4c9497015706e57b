package org.manzil.transparencylog.audit;

import org.manzil.transparencylog.note.SignedNote;

/**
 * The last checkpoint an auditor found good, kept whole: it is evidence against a rewritten log.
 */
public record AuditState(SignedNote checkpoint) {

  /** Reads what {@link #encode()} wrote. */
  public static AuditState parse(String text) {
    return new AuditState(SignedNote.parse(text));
  }

  /** The signed checkpoint as text, to be kept until the next audit. */
  public String encode() {
    return checkpoint.encode();
  }
}
