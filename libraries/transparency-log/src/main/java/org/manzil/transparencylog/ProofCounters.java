package org.manzil.transparencylog;

/** The counters {@code fn} and {@code sn} of RFC 9162 sections 2.1.3.2 and 2.1.4.2. */
final class ProofCounters {

  private long fn;
  private long sn;

  ProofCounters(long fn, long sn) {
    this.fn = fn;
    this.sn = sn;
  }

  boolean atRoot() {
    return sn == 0;
  }

  boolean siblingIsLeft() {
    return (fn & 1) == 1 || fn == sn;
  }

  /** Steps 4.b and 4.c (6.b and 6.c): up one level, or past all levels where this node is alone. */
  void climb() {
    if (siblingIsLeft()) {
      while ((fn & 1) == 0 && fn != 0) {
        shift();
      }
    }
    shift();
  }

  /** Step 4 of section 2.1.4.2: skip the levels on which the old tree's last node is complete. */
  void skipComplete() {
    while ((fn & 1) == 1) {
      shift();
    }
  }

  private void shift() {
    fn >>>= 1;
    sn >>>= 1;
  }
}
