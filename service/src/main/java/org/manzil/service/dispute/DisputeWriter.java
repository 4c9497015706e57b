package org.manzil.service.dispute;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.manzil.service.accesslog.Access;
import org.manzil.service.accesslog.LookDispute;
import org.manzil.service.account.Registrar;
import org.manzil.service.inquiry.InquiryRefusedException;
import org.manzil.service.inquiry.InquiryRefusedException.Reason;
import org.manzil.service.log.SaltedEntry;
import org.manzil.service.log.SealedEntry;
import org.manzil.service.log.TransparencyLog;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.ResidentId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a dispute or its answer and the log entry that fixes it, in one transaction. */
@Component
class DisputeWriter {

  private final DisputeStore store;
  private final TransparencyLog log;
  private final Clock clock;

  DisputeWriter(DisputeStore store, TransparencyLog log, Clock clock) {
    this.store = store;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Adds a dispute of the look.
   *
   * @throws InquiryRefusedException if the look has an open one, also one of this very moment
   */
  @Transactional
  public UUID raise(ResidentId resident, OpenFile file, Access look, String words, String key) {
    Instant now = now();
    SaltedEntry entry = log.append(DisputeContent.of(look, words, now));
    UUID id = entry.id();
    Dispute dispute =
        new Dispute(resident, id, look.id(), look.number(), look.registrar(), now, false);
    byte[] sealedBytes =
        file.seal(DisputeStore.contentPlace(id.toString()), SealedEntry.encode(entry));
    if (!store.add(dispute, key, sealedBytes)) {
      throw new InquiryRefusedException(Reason.ALREADY_OPEN);
    }
    return id;
  }

  /**
   * Adds the answer.
   *
   * @return the id of its log entry
   * @throws InquiryRefusedException if there is one already
   */
  @Transactional
  public UUID answer(
      Registrar registrar, OpenFile file, Dispute dispute, LookDispute said, Verdict verdict) {
    Instant now = now();
    SaltedEntry entry = log.append(DisputeContent.of(registrar, dispute, said, verdict, now));
    UUID id = entry.id();
    byte[] sealedBytes =
        file.seal(DisputeStore.answerPlace(id.toString()), SealedEntry.encode(entry));
    if (!store.answer(dispute, id, registrar.id(), now, sealedBytes)) {
      throw new InquiryRefusedException(Reason.ALREADY_ANSWERED);
    }
    return id;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
