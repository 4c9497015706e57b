package org.manzil.transparencylog.audit;

/** Hears how far an audit is, about once for each bundle of 256 entries. */
@FunctionalInterface
public interface AuditProgress {

  /** Hears nothing. */
  AuditProgress NONE = (done, total) -> {};

  /** {@code done} of {@code total} entries have been checked. */
  void at(long done, long total);
}
