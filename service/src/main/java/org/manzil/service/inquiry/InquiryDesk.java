package org.manzil.service.inquiry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manzil.service.account.Registrar;
import org.manzil.service.log.LogUnavailableException;

/**
 * One kind of inquiry as a registrar has it before them.
 *
 * @param <T> an opened one
 */
public interface InquiryDesk<T> {

  /** What waits for this registrar, the most urgent first. */
  List<Waiting> queue(Registrar registrar);

  /**
   * One that may be opened, as the queue shows it.
   *
   * @throws InquiryRefusedException if this registrar may not, or it is absent or waits no longer
   */
  Waiting unopened(Registrar registrar, UUID id);

  /**
   * Opens one; this look is in the log, durably, before it returns.
   *
   * @throws InquiryRefusedException as {@link #unopened}
   * @throws LogUnavailableException if the look cannot be recorded; then nothing is shown
   */
  T open(Registrar registrar, UUID id, String reason);

  /** It again, for a registrar whose reason still stands. */
  Optional<T> reopen(Registrar registrar, UUID id);
}
