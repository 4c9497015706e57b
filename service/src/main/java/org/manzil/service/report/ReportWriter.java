package org.manzil.service.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.manzil.service.account.Registrar;
import org.manzil.service.inquiry.InquiryRefusedException;
import org.manzil.service.inquiry.InquiryRefusedException.Reason;
import org.manzil.service.log.SaltedEntry;
import org.manzil.service.log.SealedEntry;
import org.manzil.service.log.TransparencyLog;
import org.manzil.service.obligation.Obligations;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.ResidentId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a report or its answer and the log entry that fixes it, in one transaction. Neither
 * touches a notice or a card.
 */
@Component
class ReportWriter {

  /**
   * Two weeks of office days: enough to fetch a paper from another office, and well within the one
   * month of Article 12(3) GDPR for a request to rectify. No source of a regime names a number.
   */
  static final int ANSWER_WITHIN_WORKING_DAYS = 10;

  private final ReportStore store;
  private final Obligations obligations;
  private final TransparencyLog log;
  private final Clock clock;

  ReportWriter(ReportStore store, Obligations obligations, TransparencyLog log, Clock clock) {
    this.store = store;
    this.obligations = obligations;
    this.log = log;
    this.clock = clock;
  }

  /** Adds a report. */
  @Transactional
  public Report raise(
      ResidentId resident, OpenFile file, String what, String number, String words, String key) {
    Instant now = now();
    LocalDate due = obligations.workingDayIn(ANSWER_WITHIN_WORKING_DAYS);
    SaltedEntry entry = log.append(ReportContent.of(what, number, words, now, due));
    Report report = new Report(resident, entry.id(), what, number, now, due, false);
    String place = ReportStore.contentPlace(entry.id().toString());
    if (!store.add(report, key, file.seal(place, SealedEntry.encode(entry)))) {
      throw new InquiryRefusedException(Reason.ALREADY_OPEN);
    }
    return report;
  }

  /** Adds the answer; the id of its log entry. */
  @Transactional
  public UUID answer(
      Registrar registrar,
      OpenFile file,
      SaidReport said,
      ReportAnswer answer,
      Optional<Correction> correction) {
    SaltedEntry entry = log.append(ReportContent.of(registrar, said, answer, correction, now()));
    String place = ReportStore.answerPlace(entry.id().toString());
    byte[] sealedBytes = file.seal(place, SealedEntry.encode(entry));
    if (!store.answer(said.report(), entry.id(), registrar.id(), sealedBytes)) {
      throw new InquiryRefusedException(Reason.ALREADY_ANSWERED);
    }
    return entry.id();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
