package org.manzil.service.identity;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.accesslog.LookReasons;
import org.manzil.service.account.RecoveryCodes;
import org.manzil.service.account.Registrar;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.Identity;
import org.manzil.service.resident.Look;
import org.manzil.service.resident.NextIdentities;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.Residents;
import org.manzil.service.resident.ShownDocument;
import org.manzil.service.resident.ShownName;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a registrar does with a document in hand. Its values are typed off it, and no answer tells
 * which of several is wrong. What is marked as seen is the name and nationality, too: a card says
 * them.
 */
@Service
public class IdentityDesk {

  /** What of a person is shown when a code is handed out: that the document is theirs. */
  static final List<String> FIELDS = List.of("documentOwner");

  private final Residents residents;
  private final NextIdentities nexts;
  private final References references;
  private final Enrolments enrolments;
  private final RecoveryCodes codes;
  private final HandedOutCodes handedOut;
  private final ActBook acts;
  private final FileGate gate;
  private final DeskTries tries;
  private final TransactionTemplate transaction;
  private final Clock clock;

  IdentityDesk(
      Residents residents,
      NextIdentities nexts,
      References references,
      Enrolments enrolments,
      RecoveryCodes codes,
      HandedOutCodes handedOut,
      ActBook acts,
      FileGate gate,
      DeskTries tries,
      TransactionTemplate transaction,
      Clock clock) {
    this.residents = residents;
    this.nexts = nexts;
    this.references = references;
    this.enrolments = enrolments;
    this.codes = codes;
    this.handedOut = handedOut;
    this.acts = acts;
    this.gate = gate;
    this.tries = tries;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What was decided, and the log entry to wait for. */
  private record Written(DeskAnswer answer, @Nullable UUID entry) {}

  /**
   * Notes that the document of the person with that reference was seen. Each try of theirs is in
   * the log, durably, before this returns, also one that does not match.
   */
  public DeskAnswer see(
      Registrar registrar, String reference, ShownDocument document, ShownName name) {
    byte[] hash = residents.documentHash(document);
    if (tries.tooMany(registrar, hash)) {
      return new DeskAnswer.TooMany();
    }
    Optional<ResidentId> resident =
        IdentityReference.parse(reference).flatMap(references::resident);
    if (resident.isEmpty()) {
      return new DeskAnswer.NoMatch();
    }
    Written written = seeOrOwned(registrar, resident.get(), hash, name);
    if (written.entry() != null) {
      acts.await(written.entry());
    }
    return written.answer() instanceof DeskAnswer.Owned
        ? owned(registrar, hash, LookReasons.DOCUMENT_SHOWN)
        : written.answer();
  }

  private Written seeOrOwned(
      Registrar registrar, ResidentId resident, byte[] hash, ShownName name) {
    try {
      Written written = transaction.execute(status -> see(registrar, resident, hash, name));
      return written == null ? new Written(new DeskAnswer.NoMatch(), null) : written;
    } catch (DuplicateKeyException e) {
      // Another desk was first, this very moment.
      return new Written(new DeskAnswer.Owned(), null);
    }
  }

  private Written see(Registrar registrar, ResidentId resident, byte[] hash, ShownName name) {
    Optional<NextIdentities.ToBeSeen> next = nexts.toBeSeen(resident);
    // While a new document waits, the one before is no match: the answer is about the new one.
    boolean same =
        next.map(stated -> stated.is(hash, name)).orElseGet(() -> isStated(resident, hash, name));
    if (!same) {
      UUID entry = acts.write(resident, registrar, IdentityAct.MISMATCH, "document");
      return new Written(new DeskAnswer.NoMatch(), entry);
    }
    if (residents.everSeenFor(hash).filter(owner -> !owner.equals(resident)).isPresent()) {
      return new Written(new DeskAnswer.Owned(), null);
    }
    Optional<String> how =
        next.isPresent() ? Optional.of(replaced(resident)) : marked(resident, hash);
    return new Written(
        new DeskAnswer.Seen(),
        how.map(by -> acts.write(resident, registrar, IdentityAct.SEEN, by)).orElse(null));
  }

  private boolean isStated(ResidentId resident, byte[] hash, ShownName name) {
    return residents
        .documentHash(resident)
        .filter(stated -> MessageDigest.isEqual(stated, hash))
        .filter(stated -> residents.statedName(resident).equals(name))
        .isPresent();
  }

  private String replaced(ResidentId resident) {
    return nexts.becomeSeen(resident) ? IdentityAct.NEW_DOCUMENT : IdentityAct.NEW_NAME;
  }

  /** Nothing on a second tap, which finds it seen. */
  private Optional<String> marked(ResidentId resident, byte[] hash) {
    return residents.markSeen(resident, hash) ? Optional.of("document") : Optional.empty();
  }

  /** A code for somebody without an account, good for this document alone. */
  public DeskAnswer enrol(
      Registrar registrar, ShownDocument document, ShownName name, String reason) {
    byte[] hash = residents.documentHash(document);
    if (tries.tooMany(registrar, hash)) {
      return new DeskAnswer.TooMany();
    }
    return residents.everSeenFor(hash).isPresent()
        ? owned(registrar, hash, reason)
        : enrolments.handOut(registrar, hash, name);
  }

  /** That there is an account is told only after it is in its owner's log. */
  private DeskAnswer owned(Registrar registrar, byte[] hash, String reason) {
    residents.everSeenFor(hash).ifPresent(owner -> open(registrar, owner, "document", reason));
    return new DeskAnswer.Owned();
  }

  private Identity open(Registrar registrar, ResidentId owner, String act, String reason) {
    String reference = references.of(owner).value();
    Look look =
        new Look(
            registrar.id(),
            registrar.office(),
            registrar.officerNumber(),
            reference,
            act + "/" + reference,
            reason,
            FIELDS);
    return gate.officer(owner, look).identity();
  }

  /**
   * A code by which whoever lost their ways to sign in comes back. The look is in the person's log
   * before anybody is told that there is such an account.
   */
  public DeskAnswer recover(Registrar registrar, ShownDocument document, String reason) {
    byte[] hash = residents.documentHash(document);
    if (tries.tooMany(registrar, hash)) {
      return new DeskAnswer.TooMany();
    }
    Optional<ResidentId> owner = residents.owner(hash);
    if (owner.isEmpty()) {
      return new DeskAnswer.NoMatch();
    }
    ResidentId resident = owner.get();
    return open(registrar, resident, "recovery", reason) == Identity.SEEN
        ? handOut(registrar, resident)
        : new DeskAnswer.NoMatch();
  }

  /** No code without the word on the person's page. */
  private DeskAnswer handOut(Registrar registrar, ResidentId resident) {
    Instant now = clock.instant();
    String code =
        Objects.requireNonNull(
            transaction.execute(
                status -> {
                  handedOut.add(resident, HandedOutCodes.RECOVERY, registrar, now);
                  return codes.handOut(resident);
                }));
    return new DeskAnswer.Slip(code, now.plus(RecoveryCodes.HANDED_OUT_LIFE));
  }
}
