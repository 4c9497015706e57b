package org.manzil.address.register;

/** Why a row of a register was put aside and counted instead of indexed. */
public enum Quarantine {
  /** An attribute that the address needs is absent or empty. */
  MISSING_ATTRIBUTE,
  /** An attribute is not the number, date or id it should be. */
  MALFORMED_ATTRIBUTE,
  /** The row has more or fewer fields than the header names, or is no row at all. */
  MALFORMED_ROW,
  /** A second current row for the same object; the later one is kept. */
  DUPLICATE_OBJECT,
  /** A change that follows a row not held here; it is taken, but a delta may have been skipped. */
  UNKNOWN_PREDECESSOR,
  /** The object has no current place in the hierarchy. */
  NO_PATH,
  /** The path names a parent that is not there or no longer current. */
  UNKNOWN_PARENT,
  /** The path leads back to itself. */
  CYCLE,
  /** The row names no street, nor anything that could stand for one. */
  NO_STREET,
  /** The house has no number of any kind. */
  NO_NUMBER
}
