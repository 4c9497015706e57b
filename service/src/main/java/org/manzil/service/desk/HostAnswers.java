package org.manzil.service.desk;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.manzil.service.notice.Notice;
import org.manzil.service.resident.OpenFile;

/** Who keeps what the providers of dwellings answer; asked when a case is opened and decided. */
public interface HostAnswers {

  /** The answers about a notice, the oldest first. */
  List<HostAnswer> of(Notice notice, OpenFile file);

  /** The log entries of all that was written about it, by hosts or by the person in reply. */
  Set<UUID> entries(Notice notice);

  /** Whether a host has objected to it. */
  boolean objected(Notice notice);

  /** Whether the person may still reply to an objection that came by that moment. */
  boolean hears(Notice notice, Instant by);
}
