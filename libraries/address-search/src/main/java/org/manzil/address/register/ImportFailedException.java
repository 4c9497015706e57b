package org.manzil.address.register;

import org.jspecify.annotations.Nullable;

/** An import that ended without a new index; the index served before is untouched. */
public final class ImportFailedException extends Exception {

  /** What stood in the way. */
  public enum Reason {
    /** No file of the register lies where the delivery should be. */
    NO_DELIVERY,
    /** A region that was asked for is not in the delivery. */
    NO_REGION,
    /** A region lacks a table without which no address can be built, or all hold no street. */
    INCOMPLETE,
    /** A file is cut, or is not of the format or encoding it should be. */
    UNREADABLE,
    /** The header of a file lacks columns without which no address can be built. */
    WRONG_COLUMNS,
    /** A delta came without the delivery it changes. */
    NO_BASE,
    /** A delta is not newer than what is held, or does not follow it. */
    NOT_FOLLOWING,
    /** Another import is writing into the same folder. */
    BUSY,
    /** The new index could not be written. */
    NOT_WRITTEN
  }

  private final Reason reason;

  /** Says what stood in the way, and in which file. */
  public ImportFailedException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** What stood in the way. */
  public Reason reason() {
    return reason;
  }
}
