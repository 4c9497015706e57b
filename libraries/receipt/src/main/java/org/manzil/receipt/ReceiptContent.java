package org.manzil.receipt;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manzil.transparencylog.MalformedException;

/** What every receipt's content has: {@code kind}, {@code number} and {@code at}. */
final class ReceiptContent {

  // One shape, so that readers in any language agree; java.time alone would allow leap seconds.
  private static final Pattern AT =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z");

  private ReceiptContent() {}

  static void check(Map<String, ? extends @Nullable Object> content) {
    text(content, "kind");
    text(content, "number");
    at(content);
  }

  static Instant at(Map<String, ? extends @Nullable Object> content) {
    String at = text(content, "at");
    if (!AT.matcher(at).matches()) {
      throw new MalformedException("content.at is an instant such as 2026-11-20T08:00:00Z");
    }
    try {
      return Instant.parse(at);
    } catch (DateTimeException _) {
      throw new MalformedException("content.at is no day of the calendar");
    }
  }

  private static String text(Map<String, ? extends @Nullable Object> content, String name) {
    if (content.get(name) instanceof String text && !text.isEmpty()) {
      return text;
    }
    throw new MalformedException("content." + name + " is missing");
  }
}
