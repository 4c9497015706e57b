package org.manzil.statuslist;

/** What checking a status list token gave: a snapshot that may be relied on, or a refusal. */
public sealed interface StatusListVerdict {
  /** The token is right; its list counts from {@code issuedAt} until it expires. */
  record Verified(StatusSnapshot snapshot) implements StatusListVerdict {}

  /** The token says nothing: neither valid nor revoked follows from it. */
  record Rejected(StatusListReason reason, String detail) implements StatusListVerdict {}
}
