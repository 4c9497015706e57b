package org.manzil.service.dispute;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manzil.service.accesslog.Access;
import org.manzil.service.accesslog.AccessLog;
import org.manzil.service.accesslog.LookDispute;
import org.manzil.service.account.Registrar;
import org.manzil.service.inquiry.InquiryDesk;
import org.manzil.service.inquiry.InquiryGate;
import org.manzil.service.inquiry.InquiryRefusedException;
import org.manzil.service.inquiry.InquiryRefusedException.Reason;
import org.manzil.service.inquiry.Waiting;
import org.manzil.service.log.EntryProofs;
import org.manzil.service.resident.OpenFile;
import org.springframework.stereotype.Service;

/** Disputes at the desk: opened with a reason, and answered, by somebody else than who looked. */
@Service
public class DisputeDesk implements InquiryDesk<OpenedDispute> {

  private final DisputeStore store;
  private final DisputeWriter writer;
  private final AccessLog accesses;
  private final InquiryGate gate;
  private final EntryProofs proofs;
  private final ZoneId zone;

  DisputeDesk(
      DisputeStore store,
      DisputeWriter writer,
      AccessLog accesses,
      InquiryGate gate,
      EntryProofs proofs,
      ZoneId zone) {
    this.store = store;
    this.writer = writer;
    this.accesses = accesses;
    this.gate = gate;
    this.proofs = proofs;
    this.zone = zone;
  }

  @Override
  public List<Waiting> queue(Registrar registrar) {
    return store.waiting(registrar.id()).stream().map(this::queued).toList();
  }

  @Override
  public OpenedDispute open(Registrar registrar, UUID id, String reason) {
    Dispute dispute = waiting(registrar, id);
    return opened(dispute, gate.open(registrar, subject(dispute), reason, OpenedDispute.FIELDS));
  }

  @Override
  public Optional<OpenedDispute> reopen(Registrar registrar, UUID id) {
    Dispute dispute = required(registrar, id);
    return gate.again(registrar, subject(dispute)).map(file -> opened(dispute, file));
  }

  /**
   * Answers a dispute that the registrar has opened. The answer is durable when this returns, and
   * in the published log unless that is away.
   *
   * @throws InquiryRefusedException if that cannot be done
   */
  public OpenedDispute answer(Registrar registrar, UUID id, Verdict verdict) {
    Dispute dispute = waiting(registrar, id);
    OpenFile file = gate.opened(registrar, subject(dispute));
    LookDispute said = opened(dispute, file).said();
    var unused = proofs.await(writer.answer(registrar, file, dispute, said, verdict));
    return opened(required(registrar, id), file);
  }

  @Override
  public Waiting unopened(Registrar registrar, UUID id) {
    return queued(waiting(registrar, id));
  }

  private Waiting queued(Dispute dispute) {
    return Waiting.since(dispute.id(), dispute.at().atZone(zone).toLocalDate());
  }

  private Dispute waiting(Registrar registrar, UUID id) {
    Dispute dispute = required(registrar, id);
    if (dispute.answered()) {
      throw new InquiryRefusedException(Reason.ALREADY_ANSWERED);
    }
    return dispute;
  }

  private Dispute required(Registrar registrar, UUID id) {
    Dispute dispute = store.find(id).orElseThrow(() -> new InquiryRefusedException(Reason.ABSENT));
    if (dispute.lookedBy().equals(registrar.id())) {
      throw new InquiryRefusedException(Reason.OWN_DOING);
    }
    return dispute;
  }

  private static InquiryGate.Subject subject(Dispute dispute) {
    return new InquiryGate.Subject(dispute.resident(), dispute.number(), "dispute/" + dispute.id());
  }

  private OpenedDispute opened(Dispute dispute, OpenFile file) {
    Access look = accesses.access(dispute.resident(), dispute.access(), file).orElseThrow();
    DisputeStore.Read read = store.read(dispute.resident(), dispute.id(), file);
    LookDispute.Answer answer = read.said().answer();
    boolean proven = answer != null && proofs.proven(answer.entry().id());
    return new OpenedDispute(read.dispute(), look, read.said(), proven);
  }
}
