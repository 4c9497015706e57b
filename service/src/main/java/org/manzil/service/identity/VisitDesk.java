package org.manzil.service.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manzil.service.account.Registrar;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.Look;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.Person;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.Residents;
import org.manzil.service.resident.ShownName;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins a {@link Visit} by the exact document, which is the only way to anybody. The look is in
 * the person's log, durably, before it is told that there is such a file.
 */
@Service
public class VisitDesk {

  /** What a receipt has of a person, which the registrar may print. */
  static final List<String> FIELDS = List.of("name", "birthDate", "nationality", "documentNumber");

  private final Residents residents;
  private final References references;
  private final ActBook acts;
  private final FileGate gate;
  private final DeskTries tries;
  private final TransactionTemplate transaction;

  VisitDesk(
      Residents residents,
      References references,
      ActBook acts,
      FileGate gate,
      DeskTries tries,
      TransactionTemplate transaction) {
    this.residents = residents;
    this.references = references;
    this.acts = acts;
    this.gate = gate;
    this.tries = tries;
    this.transaction = transaction;
  }

  /**
   * The person whose document this is.
   *
   * @param make whether a file is made, as typed, where the document was seen for nobody
   */
  public VisitAnswer begin(Registrar registrar, Person typed, String reason, boolean make) {
    byte[] hash = residents.documentHash(typed.document());
    if (tries.tooMany(registrar, hash)) {
      return new VisitAnswer.TooMany();
    }
    if (make && residents.everSeenFor(hash).isEmpty()) {
      Optional<UUID> entry = transaction.execute(status -> make(registrar, typed));
      // Nothing where another tap was first.
      if (entry != null) {
        entry.ifPresent(acts::await);
      }
    }
    return residents
        .owner(hash)
        .map(owner -> opened(registrar, owner, typed, reason))
        .or(() -> residents.everSeenFor(hash).map(owner -> replaced(registrar, owner, reason)))
        .orElseGet(VisitAnswer.NoFile::new);
  }

  /** That somebody has it is told only after it is in their log, and who they are is not. */
  private VisitAnswer replaced(Registrar registrar, ResidentId owner, String reason) {
    OpenFile unused =
        gate.officer(owner, look(registrar, owner, "document", reason, IdentityDesk.FIELDS));
    return new VisitAnswer.Replaced();
  }

  private Optional<UUID> make(Registrar registrar, Person typed) {
    return residents
        .addOwner(typed)
        .map(resident -> acts.write(resident, registrar, IdentityAct.SEEN, "paper"));
  }

  private VisitAnswer opened(Registrar registrar, ResidentId owner, Person typed, String reason) {
    Look look = look(registrar, owner, "paper", reason, FIELDS);
    OpenFile file = gate.officer(owner, look);
    return ShownName.of(file.person()).equals(ShownName.of(typed))
        ? new VisitAnswer.Here(new Visit(UUID.randomUUID(), owner, look.scope()))
        : new VisitAnswer.NoMatch();
  }

  private Look look(
      Registrar registrar, ResidentId owner, String act, String reason, List<String> fields) {
    String reference = references.of(owner).value();
    return new Look(
        registrar.id(),
        registrar.office(),
        registrar.officerNumber(),
        reference,
        act + "/" + reference,
        reason,
        fields);
  }
}
