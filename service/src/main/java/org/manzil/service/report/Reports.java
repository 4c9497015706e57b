package org.manzil.service.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.manzil.service.inquiry.InquiryRefusedException;
import org.manzil.service.inquiry.InquiryRefusedException.Reason;
import org.manzil.service.log.EntryProofs;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.ResidentId;
import org.springframework.stereotype.Service;

/** What a person says is wrong in their own file. Saying so takes nothing from them. */
@Service
public class Reports {

  private final ReportStore store;
  private final ReportWriter writer;
  private final Notices notices;
  private final FileGate gate;
  private final EntryProofs proofs;
  private final ZoneId zone;
  private final Clock clock;

  Reports(
      ReportStore store,
      ReportWriter writer,
      Notices notices,
      FileGate gate,
      EntryProofs proofs,
      ZoneId zone,
      Clock clock) {
    this.store = store;
    this.writer = writer;
    this.notices = notices;
    this.gate = gate;
    this.proofs = proofs;
    this.zone = zone;
    this.clock = clock;
  }

  /** The person's reports, the newest first. */
  public List<SaidReport> of(ResidentId resident, OpenFile file) {
    return store.of(resident, file, today());
  }

  /**
   * A report that was taken.
   *
   * @param proven whether the log has published its entry; otherwise the proof follows
   */
  public record Raised(SaidReport report, boolean proven) {}

  /**
   * Reports an error, once for each key.
   *
   * @param what one of {@link Report#PARTS}
   * @param number of the person's own notice; empty where it is about none
   * @param words tidied and without a problem, see {@link org.manzil.service.inquiry.Words}
   * @throws InquiryRefusedException if it cannot be taken
   */
  public Raised raise(ResidentId self, String what, String number, String words, String key) {
    OpenFile file = gate.own(self);
    String named = number.isEmpty() ? "" : own(self, number).number();
    Report report =
        before(self, file, what, named, words, key)
            .orElseGet(() -> write(self, file, what, named, words, key));
    return new Raised(store.read(report, file, today()), proofs.await(report.id()));
  }

  private Notice own(ResidentId self, String number) {
    return notices.own(self, number).orElseThrow(() -> new InquiryRefusedException(Reason.ABSENT));
  }

  /** Of two equal requests at the same moment one waits for the other, then finds its report. */
  private Report write(
      ResidentId self, OpenFile file, String what, String number, String words, String key) {
    try {
      return writer.raise(self, file, what, number, words, key);
    } catch (InquiryRefusedException e) {
      return before(self, file, what, number, words, key).orElseThrow(() -> e);
    }
  }

  /** The report that this key made before; the key says nothing else a second time. */
  private Optional<Report> before(
      ResidentId self, OpenFile file, String what, String number, String words, String key) {
    Optional<Report> made = store.byKey(self, key);
    made.filter(
            one ->
                !one.what().equals(what)
                    || !one.number().equals(number)
                    || !store.read(one, file, today()).words().equals(words))
        .ifPresent(
            other -> {
              throw new InquiryRefusedException(Reason.KEY_REUSED);
            });
    return made;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
