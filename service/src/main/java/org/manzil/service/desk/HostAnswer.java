package org.manzil.service.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.service.log.SaltedEntry;

/**
 * What whoever held the person's link answered: that they live there from that day, or an
 * objection.
 *
 * @param reason code of the objection's reason; null where it is a confirmation
 * @param words the host's own; may be empty
 * @param outdated whether address or day were corrected since
 * @param mailed whether the link went to the host's mail address; else the person handed it over
 * @param hearing null where it is a confirmation
 */
public record HostAnswer(
    Instant at,
    @Nullable String reason,
    String words,
    boolean outdated,
    boolean mailed,
    SaltedEntry entry,
    @Nullable Hearing hearing) {

  /**
   * What follows an objection.
   *
   * @param until the last day on which the person may answer
   * @param open whether they still may
   * @param reply null while they have not
   * @param closing null while no registrar has written; there is none where the case is undecided
   * @param byItself whether it came after the acceptance, so that a registrar looks at it by itself
   */
  public record Hearing(
      LocalDate until,
      boolean open,
      boolean byItself,
      @Nullable Reply reply,
      @Nullable Closing closing) {}

  /** What the person answered. */
  public record Reply(Instant at, String words, SaltedEntry entry) {

    /** Names the entry; the words are personal. */
    @Override
    public String toString() {
      return "Reply[" + entry.id() + "]";
    }
  }

  /**
   * What a registrar wrote at the end.
   *
   * @param outcome {@code kept}, {@code change-asked} or {@code proposed}
   */
  public record Closing(
      String outcome, String words, String office, String officer, Instant at, SaltedEntry entry) {

    /** Names the entry; the words are personal. */
    @Override
    public String toString() {
      return "Closing[" + entry.id() + "]";
    }
  }

  public boolean confirmed() {
    return reason == null;
  }

  /** As the desk's interface answers it. */
  public Map<String, @Nullable Object> body() {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("at", at.toString());
    body.put("confirmed", confirmed());
    body.put("reason", reason);
    body.put("words", words);
    body.put("outdated", outdated);
    body.put("hearUntil", hearing == null ? null : hearing.until().toString());
    body.put("reply", hearing == null || hearing.reply() == null ? null : hearing.reply().words());
    return body;
  }

  /** Names the entry; the words are personal. */
  @Override
  public String toString() {
    return "HostAnswer[" + entry.id() + "]";
  }
}
