package org.manzil.service.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.manzil.transparencylog.entry.CanonicalJson;

/**
 * What the log says about itself, with what it takes to recompute its leaf.
 *
 * @param index null until the entry has its place
 */
public record Announcement(Instant at, SaltedEntry entry, @Nullable Long index) {

  /** The content in its canonical form (RFC 8785). */
  public String content() {
    return CanonicalJson.text(entry.content());
  }
}
