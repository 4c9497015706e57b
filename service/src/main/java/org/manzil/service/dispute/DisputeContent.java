package org.manzil.service.dispute;

import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.service.accesslog.Access;
import org.manzil.service.accesslog.LookDispute;
import org.manzil.service.account.Registrar;
import org.manzil.service.log.SaltedEntry;

/** What a dispute and its answer say in the log; each names the entry it is about. */
final class DisputeContent {

  private static final String UPHELD = "upheld";
  private static final String NOT_UPHELD = "not-upheld";

  private DisputeContent() {}

  static Map<String, Object> of(Access look, String words, Instant at) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("kind", "dispute");
    content.put("number", look.number());
    content.put("at", at.toString());
    content.put("access", name(look.entry()));
    content.put("words", words);
    return content;
  }

  static Map<String, Object> of(
      Registrar registrar, Dispute dispute, LookDispute said, Verdict verdict, Instant at) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("kind", "dispute-answer");
    content.put("number", dispute.number());
    content.put("at", at.toString());
    content.put("office", registrar.office());
    content.put("officer", registrar.officerNumber());
    content.put("dispute", name(said.entry()));
    content.put("outcome", verdict.upheld() ? UPHELD : NOT_UPHELD);
    content.put("words", verdict.words());
    return content;
  }

  /** An entry by its 32 bytes in the log, in base64url. */
  private static String name(SaltedEntry entry) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(entry.commitment());
  }

  /**
   * @param answer null while the dispute waits
   */
  static LookDispute read(SaltedEntry entry, @Nullable SaltedEntry answer) {
    return new LookDispute(
        Instant.parse(text(entry, "at")),
        text(entry, "words"),
        entry,
        answer == null ? null : answer(answer));
  }

  private static LookDispute.Answer answer(SaltedEntry entry) {
    return new LookDispute.Answer(
        text(entry, "office"),
        text(entry, "officer"),
        Instant.parse(text(entry, "at")),
        text(entry, "outcome").equals(UPHELD),
        text(entry, "words"),
        entry);
  }

  private static String text(SaltedEntry entry, String member) {
    if (entry.content().get(member) instanceof String text) {
      return text;
    }
    throw new IllegalStateException("a recorded dispute lacks its " + member);
  }
}
