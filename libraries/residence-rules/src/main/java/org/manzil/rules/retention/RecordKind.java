package org.manzil.rules.retention;

import org.manzil.rules.language.Coded;

/** What is kept. */
public enum RecordKind implements Coded {
  /** What a notice tells, and its decisions. */
  NOTICE,
  /** The register's entry of a person. */
  REGISTER_ENTRY,
  /** Papers handed in with a notice. */
  DOCUMENT,
  /** Who read whose file, and why. */
  ACCESS
}
