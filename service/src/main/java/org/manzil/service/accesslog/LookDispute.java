package org.manzil.service.accesslog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.manzil.service.log.SaltedEntry;

/**
 * The reason of a look, disputed by the person, with the log entry that fixes it.
 *
 * @param words the person's own; may be empty
 * @param answer null while the dispute waits for another registrar
 */
public record LookDispute(Instant at, String words, SaltedEntry entry, @Nullable Answer answer) {

  /**
   * What another registrar answered.
   *
   * @param upheld the look was not justified
   */
  public record Answer(
      String office, String officer, Instant at, boolean upheld, String words, SaltedEntry entry) {

    /** The outcome's name in the interface and in the log. */
    public String outcome() {
      return upheld ? "upheld" : "not-upheld";
    }

    /** Names the entry; the words are for the person. */
    @Override
    public String toString() {
      return "Answer[" + entry.id() + "]";
    }
  }

  /** Whether nobody has answered yet. */
  public boolean open() {
    return answer == null;
  }

  /** Names the entry; the words are personal. */
  @Override
  public String toString() {
    return "LookDispute[" + entry.id() + "]";
  }
}
