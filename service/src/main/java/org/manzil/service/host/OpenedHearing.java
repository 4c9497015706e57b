package org.manzil.service.host;

import java.util.List;
import java.util.UUID;
import org.manzil.service.desk.HostAnswer;

/**
 * An objection to an accepted notice as the registrar who gave a reason sees it.
 *
 * @param number by which the case is opened, with a reason of its own
 * @param proven whether the log has published the closing words; otherwise it will
 */
public record OpenedHearing(UUID id, String number, HostAnswer answer, boolean proven) {

  /** What of a person is shown, as they will read it in the access log. */
  static final List<String> FIELDS = List.of("hostAnswer", "hearingReply");
}
