package org.manzil.service.dispute;

import java.util.List;
import org.manzil.service.accesslog.Access;
import org.manzil.service.accesslog.LookDispute;

/**
 * A dispute as the registrar who gave a reason sees it: the look's own facts and what the person
 * says of it, nothing else of their file.
 *
 * @param proven whether the log has published an answer; otherwise it will
 */
public record OpenedDispute(Dispute dispute, Access look, LookDispute said, boolean proven) {

  /** What of a person is shown, as they will read it in the access log. */
  static final List<String> FIELDS = List.of("disputedLook", "disputeWords");
}
