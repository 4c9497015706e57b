package org.manzil.transparencylog.tile;

/** The stored tiles do not add up to the tree head they belong to: stop and look. */
public final class StoredTreeException extends IllegalStateException {

  /** Says which tile or head does not fit. */
  public StoredTreeException(String message) {
    super(message);
  }
}
