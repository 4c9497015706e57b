package org.manzil.transparencylog.audit;

import org.manzil.transparencylog.LineReader;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.note.SignedNote;

/**
 * What an auditor keeps: the last checkpoint up to which it has read the log and found it good, as
 * the log signed it. It is evidence against a rewritten log, and its root vouches for the hashes
 * from which the next audit goes on.
 */
public record AuditState(SignedNote checkpoint) {

  private static final String HEADER = "manzil/audit-state/v1";

  /** Reads what {@link #encode()} wrote; another version is malformed. */
  public static AuditState parse(String text) {
    LineReader lines = new LineReader(text);
    if (!lines.line().equals(HEADER) || !lines.line().isEmpty()) {
      throw new MalformedException("not an audit's state of version 1");
    }
    return new AuditState(SignedNote.parse(lines.rest()));
  }

  /** A line that names the version, an empty line, and the signed checkpoint. */
  public String encode() {
    return HEADER + "\n\n" + checkpoint.encode();
  }
}
