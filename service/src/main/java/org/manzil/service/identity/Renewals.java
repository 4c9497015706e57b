package org.manzil.service.identity;

import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.manzil.service.keys.KeyedHash;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.Identity;
import org.manzil.service.resident.NextIdentities;
import org.manzil.service.resident.NextIdentity;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.Person;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.Residents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How a person whose document was seen comes to a new one: they state it, and an office sees it.
 */
@Service
public class Renewals {

  /** What came of stating a new document. */
  public enum Stated {
    /** It waits for an office now. */
    WAITING,
    /** It is what an office has seen already. */
    SAME,
    /** Neither the name nor the date of birth is as before. */
    SOMEBODY_ELSES,
    /** What it was compared with is not as it was. */
    OUTDATED,
    /** No document was seen yet, so there is nothing to replace. */
    NOT_SEEN
  }

  /**
   * What is there before a new document is stated.
   *
   * @param basis names exactly this, so that nobody replaces what they have not seen
   */
  public record Standing(Person seen, Optional<NextIdentity> next, String basis) {

    /** Personal, so never printed. */
    @Override
    public String toString() {
      return "Standing[sealed]";
    }
  }

  private final Residents residents;
  private final NextIdentities nexts;
  private final ActBook acts;
  private final KeyedHash hashes;
  private final FileGate gate;
  private final TransactionTemplate transaction;

  Renewals(
      Residents residents,
      NextIdentities nexts,
      ActBook acts,
      KeyedHash hashes,
      FileGate gate,
      TransactionTemplate transaction) {
    this.residents = residents;
    this.nexts = nexts;
    this.acts = acts;
    this.hashes = hashes;
    this.gate = gate;
    this.transaction = transaction;
  }

  /** For the person's own eyes; nothing while no document of theirs was seen. */
  public Optional<Standing> of(ResidentId self) {
    OpenFile file = gate.own(self);
    return file.identity() == Identity.SEEN ? Optional.of(standing(self, file)) : Optional.empty();
  }

  private Standing standing(ResidentId self, OpenFile file) {
    Optional<NextIdentity> next = nexts.of(self, file);
    String basis = String.join("\n", file.person().stated());
    String waiting = next.map(one -> one.id().toString()).orElse("");
    byte[] hash = hashes.of("identity basis", self.value().toString(), basis, waiting);
    return new Standing(file.person(), next, HexFormat.of().formatHex(hash));
  }

  /**
   * Keeps it until an office has seen it; a second tap changes nothing.
   *
   * @param basis of what it was compared with
   */
  public Stated state(ResidentId self, Person person, String basis) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Identity unused = residents.hold(self);
              return of(self)
                  .map(standing -> state(self, standing, person, basis))
                  .orElse(Stated.NOT_SEEN);
            }));
  }

  private Stated state(ResidentId self, Standing standing, Person person, String basis) {
    if (isStated(standing, person)) {
      return Stated.WAITING;
    }
    if (standing.seen().stated().equals(person.stated())) {
      return Stated.SAME;
    }
    if (!standing.seen().mayHave(person)) {
      return Stated.SOMEBODY_ELSES;
    }
    if (!standing.basis().equals(basis)) {
      return Stated.OUTDATED;
    }
    if (!nexts.state(self, person)) {
      return Stated.NOT_SEEN;
    }
    acts.writeOwn(self, IdentityAct.NEXT_STATED);
    return Stated.WAITING;
  }

  private static boolean isStated(Standing standing, Person person) {
    return standing.next().filter(one -> one.person().stated().equals(person.stated())).isPresent();
  }

  /** Forgets what waits; false where that one waits no more. */
  public boolean takeBack(ResidentId self, UUID next) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              boolean taken = nexts.takeBack(self, next);
              if (taken) {
                acts.writeOwn(self, IdentityAct.NEXT_TAKEN_BACK);
              }
              return taken;
            }));
  }
}
