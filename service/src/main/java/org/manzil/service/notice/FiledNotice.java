package org.manzil.service.notice;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A notice that was taken, with its content and receipt.
 *
 * @param receipt the receipt file; empty while the log takes no entries, and then it follows
 */
public record FiledNotice(
    Notice notice, Map<String, ? extends @Nullable Object> content, Optional<byte[]> receipt) {

  /** Names the notice; the rest is personal. */
  @Override
  public String toString() {
    return "FiledNotice[" + notice.number() + "]";
  }
}
