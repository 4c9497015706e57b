package org.manzil.service.log;

/** Going on could show two logs under one name, so the log stops until a person has looked. */
class LogDoubtException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is in doubt; the codes are what the health endpoint shows. */
  enum Doubt {
    /** The stored tiles do not give the root that was signed. */
    TREE_CHANGED("stored-tree-changed"),
    /** The latest checkpoint in the database is not signed by any key this log had. */
    CHECKPOINT_FOREIGN("checkpoint-foreign"),
    /** Entries or a checkpoint changed under the sequencer that holds the lock. */
    TWO_SEQUENCERS("two-sequencers"),
    /** A larger log was published than the database holds: an old backup was restored. */
    BEHIND_PUBLISHED("behind-published"),
    /** Another log of the same size was published, or one that this one does not begin with. */
    FORKED("forked"),
    /** Another node has begun a time with another key or other witnesses. */
    ANOTHER_PERIOD("another-period"),
    /** This node's own record of what it published cannot be read. */
    MEMORY_UNREADABLE("memory-unreadable");

    private final String code;

    Doubt(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }

    /** Whether a person may let the log go on under another origin. */
    boolean ofRestoring() {
      return this == BEHIND_PUBLISHED || this == FORKED;
    }
  }

  private final Doubt doubt;

  LogDoubtException(Doubt doubt, String detail) {
    super(doubt.code() + ": " + detail);
    this.doubt = doubt;
  }

  Doubt doubt() {
    return doubt;
  }
}
