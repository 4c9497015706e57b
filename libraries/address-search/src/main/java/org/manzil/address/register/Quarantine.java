package org.manzil.address.register;

/** Why a row of a register was put aside and counted instead of indexed. */
public enum Quarantine {
  /** An attribute that the address needs is absent or empty. */
  MISSING_ATTRIBUTE,
  /** An attribute is not the number, date or id it should be. */
  MALFORMED_ATTRIBUTE,
  /** A second current row for the same object; the later one is kept. */
  DUPLICATE_OBJECT,
  /** The object has no current place in the hierarchy. */
  NO_PATH,
  /** The path names a parent that is not there or no longer current. */
  UNKNOWN_PARENT,
  /** The path leads back to itself. */
  CYCLE,
  /** The house has no number of any kind. */
  NO_NUMBER
}
