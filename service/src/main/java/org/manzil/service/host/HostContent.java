package org.manzil.service.host;

import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.Registrar;
import org.manzil.service.desk.HostAnswer;
import org.manzil.service.log.SaltedEntry;
import org.manzil.service.resident.SeenByHost;

/** What a host's answer, the person's reply and a registrar's closing words say in the log. */
final class HostContent {

  private static final String CONFIRMED = "confirmed";
  private static final String OBJECTED = "objected";

  private HostContent() {}

  /** {@code about} is the entry that said what was shown; {@code shown} repeats it. */
  static Map<String, Object> answer(HostLink link, SeenByHost seen, HostWords said, Instant at) {
    Map<String, Object> content = begin("host-answer", link.number(), at);
    content.put("about", base64(seen.entry()));
    content.put("shown", seen.shown());
    content.put("mailed", link.mailed());
    content.put("outcome", said.confirms() ? CONFIRMED : OBJECTED);
    if (said.reason() != null) {
      content.put("reason", said.reason());
    }
    content.put("words", said.words());
    return content;
  }

  static Map<String, Object> reply(String number, SaltedEntry answer, String words, Instant at) {
    Map<String, Object> content = begin("hearing-reply", number, at);
    content.put("objection", base64(answer.commitment()));
    content.put("words", words);
    return content;
  }

  static Map<String, Object> closing(
      Registrar registrar, String number, SaltedEntry answer, Closing closing, Instant at) {
    Map<String, Object> content = begin("hearing-closed", number, at);
    content.put("office", registrar.office());
    content.put("officer", registrar.officerNumber());
    content.put("objection", base64(answer.commitment()));
    content.put("outcome", closing.outcome());
    content.put("words", closing.words());
    return content;
  }

  private static Map<String, Object> begin(String kind, String number, Instant at) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("kind", kind);
    content.put("number", number);
    content.put("at", at.toString());
    return content;
  }

  /** Whether address or day were others than the notice says now. */
  static boolean outdated(SaltedEntry answer, SeenByHost now) {
    Map<String, Object> shown = new LinkedHashMap<>(now.shown());
    Map<?, ?> then = answer.content().get("shown") instanceof Map<?, ?> map ? map : Map.of();
    shown.remove("name");
    return !shown.entrySet().stream().allMatch(one -> one.getValue().equals(then.get(one.getKey())))
        || then.size() != shown.size() + 1;
  }

  static @Nullable String reason(SaltedEntry answer) {
    return (String) answer.content().get("reason");
  }

  static boolean mailed(SaltedEntry answer) {
    return Boolean.TRUE.equals(answer.content().get("mailed"));
  }

  static HostAnswer.Reply reply(SaltedEntry entry) {
    return new HostAnswer.Reply(at(entry), text(entry, "words"), entry);
  }

  static HostAnswer.Closing closing(SaltedEntry entry) {
    return new HostAnswer.Closing(
        text(entry, "outcome"),
        text(entry, "words"),
        text(entry, "office"),
        text(entry, "officer"),
        at(entry),
        entry);
  }

  static Instant at(SaltedEntry entry) {
    return Instant.parse(text(entry, "at"));
  }

  static String text(SaltedEntry entry, String member) {
    if (entry.content().get(member) instanceof String text) {
      return text;
    }
    throw new IllegalStateException("a recorded answer lacks its " + member);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
