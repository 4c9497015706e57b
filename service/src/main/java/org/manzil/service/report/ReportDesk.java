package org.manzil.service.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.manzil.service.account.Registrar;
import org.manzil.service.desk.Cases;
import org.manzil.service.inquiry.InquiryDesk;
import org.manzil.service.inquiry.InquiryGate;
import org.manzil.service.inquiry.InquiryRefusedException;
import org.manzil.service.inquiry.InquiryRefusedException.Reason;
import org.manzil.service.inquiry.OwnDoings;
import org.manzil.service.inquiry.Waiting;
import org.manzil.service.log.EntryProofs;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.ResidentId;
import org.springframework.stereotype.Service;

/** Reports at the desk: opened with a reason, answered by somebody else than who decided. */
@Service
public class ReportDesk implements InquiryDesk<OpenedReport> {

  private final ReportStore store;
  private final ReportWriter writer;
  private final Corrections corrections;
  private final Cases cases;
  private final InquiryGate gate;
  private final EntryProofs proofs;
  private final ZoneId zone;
  private final Clock clock;

  ReportDesk(
      ReportStore store,
      ReportWriter writer,
      Corrections corrections,
      Cases cases,
      InquiryGate gate,
      EntryProofs proofs,
      ZoneId zone,
      Clock clock) {
    this.store = store;
    this.writer = writer;
    this.corrections = corrections;
    this.cases = cases;
    this.gate = gate;
    this.proofs = proofs;
    this.zone = zone;
    this.clock = clock;
  }

  @Override
  public List<Waiting> queue(Registrar registrar) {
    return store.waiting(own(registrar, store.people())).stream().map(this::queued).toList();
  }

  @Override
  public Waiting unopened(Registrar registrar, UUID id) {
    return queued(waiting(registrar, id));
  }

  @Override
  public OpenedReport open(Registrar registrar, UUID id, String reason) {
    Report report = waiting(registrar, id);
    return opened(
        report, gate.open(registrar, subject(report), reason, OpenedReport.fields(report)));
  }

  @Override
  public Optional<OpenedReport> reopen(Registrar registrar, UUID id) {
    Report report = required(registrar, id);
    return gate.again(registrar, subject(report)).map(file -> opened(report, file));
  }

  /**
   * Answers a report that the registrar has opened.
   *
   * @throws InquiryRefusedException if that cannot be done
   */
  public OpenedReport answer(Registrar registrar, UUID id, ReportAnswer answer) {
    Report report = waiting(registrar, id);
    OpenFile file = gate.opened(registrar, subject(report));
    SaidReport said = store.read(report, file, today());
    Optional<Correction> correction = corrections.named(answer, report, file);
    var unused = proofs.await(writer.answer(registrar, file, said, answer, correction));
    return opened(required(registrar, id), file);
  }

  private Waiting queued(Report report) {
    return new Waiting(
        report.id(),
        report.at().atZone(zone).toLocalDate(),
        report.due(),
        today().isAfter(report.due()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private Report waiting(Registrar registrar, UUID id) {
    Report report = required(registrar, id);
    if (report.answered()) {
      throw new InquiryRefusedException(Reason.ALREADY_ANSWERED);
    }
    return report;
  }

  private Report required(Registrar registrar, UUID id) {
    Report report = store.find(id).orElseThrow(() -> new InquiryRefusedException(Reason.ABSENT));
    if (store.concerns(own(registrar, List.of(report.resident())), report)) {
      throw new InquiryRefusedException(Reason.OWN_DOING);
    }
    return report;
  }

  /**
   * What this registrar decided, proposed or filed from paper; what they do after a report is no
   * ground of it.
   */
  private OwnDoings own(Registrar registrar, List<ResidentId> people) {
    Stream<OwnDoings.Doing> acts =
        cases.actsOf(registrar, people).stream()
            .map(act -> new OwnDoings.Doing(act.resident(), act.number(), act.at()));
    Stream<OwnDoings.Doing> filings =
        cases.filingsOf(registrar, people).stream()
            .map(one -> new OwnDoings.Doing(one.resident(), one.number(), one.filedAt()));
    return new OwnDoings(Stream.concat(acts, filings).toList());
  }

  private static InquiryGate.Subject subject(Report report) {
    return new InquiryGate.Subject(report.resident(), report.number(), "report/" + report.id());
  }

  private OpenedReport opened(Report report, OpenFile file) {
    SaidReport said = store.read(report, file, today());
    SaidReport.Answer answer = said.answer();
    return new OpenedReport(
        said,
        OpenedReport.held(report, file.person()),
        answer == null ? corrections.since(report, file) : List.of(),
        answer != null && proofs.proven(answer.entry().id()));
  }
}
