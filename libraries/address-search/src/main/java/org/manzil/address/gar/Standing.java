package org.manzil.address.gar;

/** How a row stands on the day of the import. */
enum Standing {
  /** No row is known. */
  NONE,
  /** It was true until some day. */
  ENDED,
  /** It says, without an end, that there is nothing any more. */
  CLOSED,
  /** It is true. */
  CURRENT;

  boolean open() {
    return this == CLOSED || this == CURRENT;
  }
}
