package org.manzil.service.host;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.resident.ResidentId;

/**
 * A link, without its secret, which nobody but its holder has.
 *
 * @param until when it stops working by itself
 * @param mailed whether it went to the host by mail; else the person hands it over
 * @param ended how it was ended before; null while it was not
 * @param hostHash of whom the notice named then, see {@link NamedHosts}; null for one from before
 * @param sentHash of what it was answered with
 */
public record HostLink(
    ResidentId resident,
    UUID id,
    String number,
    Instant until,
    boolean mailed,
    @Nullable String ended,
    byte @Nullable [] hostHash,
    byte @Nullable [] sentHash) {

  static final String CANCELLED = "cancelled";
  static final String ANSWERED = "answered";

  boolean open(Instant now) {
    return ended == null && until.isAfter(now);
  }
}
