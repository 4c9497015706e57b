package org.manzil.service.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manzil.service.account.Limit;
import org.manzil.service.account.Limits;
import org.manzil.service.account.Registrar;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.Identity;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.Person;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.Residents;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** A person's own identity: what they state, who has seen it, and how they show it. */
@Service
public class Identities {

  private static final Limit CODES = new Limit("enrolment-code", 20, Duration.ofHours(1));

  /** What came of entering an enrolment code. */
  public enum Redeemed {
    /** The identity is seen now. */
    SEEN,
    /** It is no code, or none for the document that the person states. */
    NO_MATCH,
    /** Too many tries. */
    TOO_MANY
  }

  /**
   * As its page shows it.
   *
   * @param acts the newest first
   */
  public record Shown(
      Person person, Identity identity, IdentityReference reference, List<IdentityAct> acts) {

    /** Personal, so never printed. */
    @Override
    public String toString() {
      return "Shown[" + identity + "]";
    }
  }

  private final Residents residents;
  private final References references;
  private final Enrolments enrolments;
  private final HandedOutCodes handedOut;
  private final ActBook acts;
  private final FileGate gate;
  private final Limits limits;
  private final TransactionTemplate transaction;

  Identities(
      Residents residents,
      References references,
      Enrolments enrolments,
      HandedOutCodes handedOut,
      ActBook acts,
      FileGate gate,
      Limits limits,
      TransactionTemplate transaction) {
    this.residents = residents;
    this.references = references;
    this.enrolments = enrolments;
    this.handedOut = handedOut;
    this.acts = acts;
    this.gate = gate;
    this.limits = limits;
    this.transaction = transaction;
  }

  /** For the person's own eyes. */
  public Shown of(ResidentId self) {
    OpenFile file = gate.own(self);
    return new Shown(file.person(), file.identity(), references.of(self), acts.of(self, file));
  }

  /** What was done about that person's identity, the newest first, for whoever opened the file. */
  public List<IdentityAct> acts(ResidentId resident, OpenFile file) {
    return acts.of(resident, file);
  }

  /** Replaces what is stated; false once a document was seen: then only an office changes it. */
  public boolean restate(ResidentId self, Person person) {
    if (gate.own(self).person().stated().equals(person.stated())) {
      return residents.identity(self) == Identity.STATED;
    }
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              boolean changed = residents.restate(self, person);
              if (changed) {
                acts.writeOwn(self, IdentityAct.RESTATED);
              }
              return changed;
            }));
  }

  /** Uses an enrolment code up; the entry is in the log before this returns. */
  public Redeemed redeem(ResidentId self, String typed) {
    if (limits.refused(CODES, self.value().toString()).isPresent()) {
      return Redeemed.TOO_MANY;
    }
    Optional<UUID> entry = EnrolmentCode.parse(typed).flatMap(code -> redeem(self, code));
    entry.ifPresent(acts::await);
    return entry.isPresent() || residents.identity(self) == Identity.SEEN
        ? Redeemed.SEEN
        : Redeemed.NO_MATCH;
  }

  private Optional<UUID> redeem(ResidentId self, EnrolmentCode code) {
    try {
      return Optional.ofNullable(transaction.execute(status -> redeemed(self, code).orElse(null)));
    } catch (DuplicateKeyException e) {
      // The document was seen for somebody else in the meantime, of which nobody learns here.
      return Optional.empty();
    }
  }

  private Optional<UUID> redeemed(ResidentId self, EnrolmentCode code) {
    byte[] document = residents.documentHash(self).orElse(new byte[0]);
    Optional<Instant> at = enrolments.handedOutAt(document);
    Optional<Registrar> by = enrolments.use(code, document, residents.statedName(self));
    return by.filter(registrar -> residents.markSeen(self, document))
        .map(
            registrar -> {
              at.ifPresent(when -> handedOut.add(self, HandedOutCodes.ENROLMENT, registrar, when));
              return acts.write(self, registrar, IdentityAct.SEEN, "enrolment-code");
            });
  }
}
