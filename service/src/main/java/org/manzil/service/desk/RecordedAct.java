package org.manzil.service.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.log.SaltedEntry;

/**
 * An act as the person reads it, with the log entry that fixes it.
 *
 * @param id names its row
 * @param ordinal its place in the notice's chain; the filing is the first
 */
public record RecordedAct(
    UUID id, int ordinal, Act act, UUID registrar, Instant at, SaltedEntry entry) {

  /** The ground's id in the regime, for a refusal or a revocation. */
  public @Nullable String ground() {
    return (String) entry.content().get("ground");
  }

  public String office() {
    return String.valueOf(entry.content().get("office"));
  }

  public String officer() {
    return String.valueOf(entry.content().get("officer"));
  }

  /** The fields to correct, each a name and a message. */
  public List<Map<String, String>> fields() {
    Object fields = entry.content().get("fields");
    return fields instanceof List<?> list
        ? list.stream().map(RecordedAct::field).toList()
        : List.of();
  }

  private static Map<String, String> field(@Nullable Object field) {
    return field instanceof Map<?, ?> map
        ? Map.of(
            "name", String.valueOf(map.get("name")), "message", String.valueOf(map.get("message")))
        : Map.of();
  }
}
