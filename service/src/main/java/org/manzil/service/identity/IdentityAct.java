package org.manzil.service.identity;

import java.time.Instant;
import java.util.UUID;
import org.manzil.service.log.SaltedEntry;

/**
 * What was done about a person's identity, as the person reads it.
 *
 * @param id that of its log entry
 * @param kind {@code identity-seen}, {@code identity-mismatch}, {@code identity-restated}, {@code
 *     identity-next-stated} or {@code identity-next-taken-back}
 * @param how {@code document}; {@code new-document} or, where it has another name, nationality or
 *     date of birth, {@code new-name}: it took the place of the one before; {@code paper} (with it
 *     the office made the file); {@code enrolment-code}; or {@code self}: what the person did
 * @param office empty where the person did it, as is {@code officer}
 */
public record IdentityAct(
    UUID id, String kind, String how, String office, String officer, Instant at) {

  public static final String SEEN = "identity-seen";
  public static final String RESTATED = "identity-restated";

  /** How a document is seen that takes the place of another of the same person's. */
  static final String NEW_DOCUMENT = "new-document";

  /** The same where it has another name, nationality or date of birth. */
  public static final String NEW_NAME = "new-name";

  static final String NEXT_STATED = "identity-next-stated";
  static final String NEXT_TAKEN_BACK = "identity-next-taken-back";
  static final String MISMATCH = "identity-mismatch";

  static IdentityAct of(SaltedEntry entry) {
    return new IdentityAct(
        entry.id(),
        text(entry, "kind"),
        text(entry, "how"),
        optional(entry, "office"),
        optional(entry, "officer"),
        Instant.parse(text(entry, "at")));
  }

  private static String optional(SaltedEntry entry, String member) {
    return entry.content().containsKey(member) ? text(entry, member) : "";
  }

  private static String text(SaltedEntry entry, String member) {
    if (entry.content().get(member) instanceof String text) {
      return text;
    }
    throw new IllegalStateException("a recorded act lacks its " + member);
  }
}
