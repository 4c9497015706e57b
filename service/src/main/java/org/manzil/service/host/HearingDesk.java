package org.manzil.service.host;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.manzil.service.account.Registrar;
import org.manzil.service.desk.Act;
import org.manzil.service.desk.Cases;
import org.manzil.service.desk.HostAnswer;
import org.manzil.service.inquiry.InquiryDesk;
import org.manzil.service.inquiry.InquiryGate;
import org.manzil.service.inquiry.InquiryRefusedException;
import org.manzil.service.inquiry.InquiryRefusedException.Reason;
import org.manzil.service.inquiry.OwnDoings;
import org.manzil.service.inquiry.Waiting;
import org.manzil.service.log.EntryProofs;
import org.manzil.service.notice.Notice;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.ResidentId;
import org.springframework.stereotype.Service;

/** Objections to accepted notices, at the desk. Whatever is answered here leaves the card alone. */
@Service
public class HearingDesk implements InquiryDesk<OpenedHearing> {

  private final HostAnswerStore store;
  private final HostAnswersKept kept;
  private final HearingWriter writer;
  private final Cases cases;
  private final InquiryGate gate;
  private final EntryProofs proofs;
  private final ZoneId zone;

  HearingDesk(
      HostAnswerStore store,
      HostAnswersKept kept,
      HearingWriter writer,
      Cases cases,
      InquiryGate gate,
      EntryProofs proofs,
      ZoneId zone) {
    this.store = store;
    this.kept = kept;
    this.writer = writer;
    this.cases = cases;
    this.gate = gate;
    this.proofs = proofs;
    this.zone = zone;
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
  public OpenedHearing open(Registrar registrar, UUID id, String reason) {
    StoredAnswer answer = waiting(registrar, id);
    return opened(answer, gate.open(registrar, subject(answer), reason, OpenedHearing.FIELDS));
  }

  @Override
  public Optional<OpenedHearing> reopen(Registrar registrar, UUID id) {
    StoredAnswer answer = required(registrar, id);
    return gate.again(registrar, subject(answer)).map(file -> opened(answer, file));
  }

  /**
   * Closes a hearing that the registrar has opened, once the person has replied or their days are
   * over.
   *
   * @throws InquiryRefusedException if that cannot be done
   */
  public OpenedHearing close(Registrar registrar, UUID id, Closing closing) {
    StoredAnswer answer = waiting(registrar, id);
    OpenFile file = gate.opened(registrar, subject(answer));
    if (answer.hears(kept.today())) {
      throw new InquiryRefusedException(Reason.NOT_HEARD);
    }
    Notice notice = cases.required(answer.number());
    if (closing.outcome().equals(Closing.PROPOSED) && !cases.revocationProposed(notice)) {
      throw new InquiryRefusedException(Reason.NOT_PROPOSED);
    }
    var unused = proofs.await(writer.close(registrar, file, answer, closing));
    return opened(required(registrar, id), file);
  }

  private Waiting queued(StoredAnswer answer) {
    return Waiting.since(answer.id(), answer.at().atZone(zone).toLocalDate());
  }

  private StoredAnswer waiting(Registrar registrar, UUID id) {
    StoredAnswer answer = required(registrar, id);
    if (answer.closed()) {
      throw new InquiryRefusedException(Reason.ALREADY_ANSWERED);
    }
    return answer;
  }

  /** What the case's own decision answers is not answered here. */
  private StoredAnswer required(Registrar registrar, UUID id) {
    StoredAnswer answer =
        store
            .find(id)
            .filter(StoredAnswer::byItself)
            .orElseThrow(() -> new InquiryRefusedException(Reason.ABSENT));
    if (store.concerns(own(registrar, List.of(answer.resident())), answer)) {
      throw new InquiryRefusedException(Reason.OWN_DOING);
    }
    return answer;
  }

  /**
   * Who accepted a notice or filed it from paper is no judge of it; who proposes to revoke its card
   * may say so here.
   */
  private OwnDoings own(Registrar registrar, List<ResidentId> people) {
    Stream<OwnDoings.Doing> accepted =
        cases.actsOf(registrar, people).stream()
            .filter(act -> act.act() == Act.ACCEPTED)
            .map(act -> new OwnDoings.Doing(act.resident(), act.number(), act.at()));
    Stream<OwnDoings.Doing> filings =
        cases.filingsOf(registrar, people).stream()
            .map(one -> new OwnDoings.Doing(one.resident(), one.number(), one.filedAt()));
    return new OwnDoings(Stream.concat(accepted, filings).toList());
  }

  private static InquiryGate.Subject subject(StoredAnswer answer) {
    return new InquiryGate.Subject(answer.resident(), answer.number(), "hearing/" + answer.id());
  }

  private OpenedHearing opened(StoredAnswer answer, OpenFile file) {
    HostAnswer read = kept.of(answer, cases.required(answer.number()), file);
    HostAnswer.Hearing hearing = read.hearing();
    HostAnswer.Closing closing = hearing == null ? null : hearing.closing();
    boolean proven = closing != null && proofs.proven(closing.entry().id());
    return new OpenedHearing(answer.id(), answer.number(), read, proven);
  }
}
