package org.manzil.service.accesslog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.log.SaltedEntry;

/**
 * One look at a person's file, with the log entry that proves it was recorded.
 *
 * @param registrar who looked; the person is told office and officer number instead
 */
public record Access(
    UUID registrar,
    String office,
    String officer,
    Instant at,
    String number,
    String reason,
    List<String> fields,
    SaltedEntry entry) {

  /** Names the look within the service. */
  public UUID id() {
    return entry.id();
  }

  static Access of(UUID registrar, SaltedEntry entry) {
    Map<String, ? extends @Nullable Object> content = entry.content();
    return new Access(
        registrar,
        text(content, "office"),
        text(content, "officer"),
        Instant.parse(text(content, "at")),
        text(content, "number"),
        text(content, "reason"),
        ((List<?>) required(content, "fields")).stream().map(String::valueOf).toList(),
        entry);
  }

  private static String text(Map<String, ? extends @Nullable Object> content, String member) {
    return (String) required(content, member);
  }

  private static Object required(Map<String, ? extends @Nullable Object> content, String member) {
    Object value = content.get(member);
    if (value == null) {
      throw new IllegalStateException("a recorded access lacks its " + member);
    }
    return value;
  }
}
