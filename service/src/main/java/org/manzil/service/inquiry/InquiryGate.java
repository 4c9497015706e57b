package org.manzil.service.inquiry;

import java.util.List;
import java.util.Optional;
import org.manzil.service.account.Registrar;
import org.manzil.service.inquiry.InquiryRefusedException.Reason;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.Look;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.ResidentId;
import org.springframework.stereotype.Component;

/** Opens a person's file to a registrar for one inquiry and nothing else. */
@Component
public class InquiryGate {

  private final FileGate gate;

  InquiryGate(FileGate gate) {
    this.gate = gate;
  }

  /**
   * Whose file, and for what.
   *
   * @param number of the notice that it is about; empty where it is about none
   * @param scope what is opened, such as {@code dispute/<id>}: a look at it opens no case, and a
   *     look at a case does not open it
   */
  public record Subject(ResidentId resident, String number, String scope) {}

  /** Opens it; the look is in the log, durably, before this returns. */
  public OpenFile open(Registrar registrar, Subject subject, String reason, List<String> fields) {
    return gate.officer(
        subject.resident(),
        new Look(
            registrar.id(),
            registrar.office(),
            registrar.officerNumber(),
            subject.number(),
            subject.scope(),
            reason,
            fields));
  }

  /** The file again, for a registrar whose reason still stands. */
  public Optional<OpenFile> again(Registrar registrar, Subject subject) {
    return gate.officerAgain(subject.resident(), registrar.id(), subject.scope(), Optional.empty());
  }

  /** The same for what may only follow a look. */
  public OpenFile opened(Registrar registrar, Subject subject) {
    return again(registrar, subject)
        .orElseThrow(() -> new InquiryRefusedException(Reason.OPEN_FIRST));
  }
}
