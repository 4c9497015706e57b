package org.manzil.service.mandate;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.manzil.service.account.Actor;
import org.manzil.service.account.SecretCode;
import org.manzil.service.log.SaltedEntry;
import org.manzil.service.log.SealedEntry;
import org.manzil.service.log.TransparencyLog;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.ResidentId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mandates, which people give, see used and end themselves. That one was given, used or ended is an
 * entry of the log each.
 */
@Service
public class Mandates {

  /** The longest time for which a mandate is given, in days. */
  public static final int LONGEST_DAYS = 366;

  /** Mandates that may stand at once. */
  public static final int MOST = 5;

  /** A mandate with its code, which is told this once. */
  public record Given(Mandate mandate, String code) {

    /** The code opens the mandate, so it is never printed. */
    @Override
    public String toString() {
      return "Given[" + mandate + "]";
    }
  }

  private final MandateStore store;
  private final TransparencyLog log;
  private final FileGate gate;
  private final SecureRandom random;
  private final Clock clock;
  private final ZoneId zone;

  Mandates(
      MandateStore store,
      TransparencyLog log,
      FileGate gate,
      SecureRandom random,
      Clock clock,
      ZoneId zone) {
    this.store = store;
    this.log = log;
    this.gate = gate;
    this.random = random;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * Gives a mandate.
   *
   * @param terms checked by {@link TermsCheck}
   * @return nothing while {@link #MOST} stand already
   */
  @Transactional
  public Optional<Given> give(ResidentId resident, Terms terms) {
    store.lock(resident);
    if (standing(resident).size() >= MOST) {
      return Optional.empty();
    }
    SecretCode code = SecretCode.random(random);
    Instant now = now();
    SaltedEntry entry = log.append(MandateContent.given(terms, now));
    store.add(resident, entry.id(), code.hash(), terms.lastDay());
    keep(resident, entry.id(), Step.GIVEN, entry, now);
    Mandate mandate = new Mandate(resident, entry.id(), terms, now, Optional.empty(), List.of());
    return Optional.of(new Given(mandate, code.grouped()));
  }

  /** The person's mandates: those that stand first. */
  public List<Mandate> of(ResidentId resident) {
    OpenFile file = gate.own(resident);
    return store.of(resident).stream().map(kept -> opened(kept, file)).toList();
  }

  private List<MandateStore.Kept> standing(ResidentId resident) {
    return store.of(resident).stream().filter(this::stands).toList();
  }

  /** Ends one of the person's mandates; the helper is out at once. Once is enough. */
  @Transactional
  public void end(ResidentId resident, UUID mandate) {
    store
        .find(mandate)
        .filter(kept -> kept.resident().equals(resident))
        .filter(kept -> store.end(kept, now()))
        .ifPresent(kept -> write(kept, Step.ENDED));
  }

  /** Lets a helper in by a mandate's code, and writes that they came; nothing if it stands not. */
  @Transactional
  public Optional<Actor.Helper> enter(String typed) {
    return SecretCode.parse(typed)
        .flatMap(code -> store.byCode(code.hash()))
        .filter(this::stands)
        .map(this::entered);
  }

  private Actor.Helper entered(MandateStore.Kept kept) {
    write(kept, Step.USED);
    Terms terms = opened(kept, gate.own(kept.resident())).terms();
    return new Actor.Helper(
        kept.resident(), kept.id(), terms.actsInOrder().stream().map(Act::authority).toList());
  }

  /** Whether this cannot be a code: a character is wrong, missing or in another's place. */
  public boolean mistyped(String typed) {
    return SecretCode.parse(typed).isEmpty();
  }

  /** The helper's mandate, if it still stands. */
  public Optional<Mandate> standing(Actor.Helper helper) {
    return store
        .find(helper.mandate())
        .filter(this::stands)
        .filter(kept -> kept.resident().equals(helper.resident()))
        .map(kept -> opened(kept, gate.own(helper.resident())));
  }

  private boolean stands(MandateStore.Kept kept) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return kept.endedAt() == null && !today.isAfter(kept.lastDay());
  }

  private Mandate opened(MandateStore.Kept kept, OpenFile file) {
    List<Step> steps = store.steps(kept);
    Step given =
        steps.stream().filter(step -> step.kind().equals(Step.GIVEN)).findFirst().orElseThrow();
    String place = MandateStore.place(given.id().toString());
    SaltedEntry entry = SealedEntry.decode(file.open(place, given.sealedBytes()));
    return new Mandate(
        kept.resident(),
        kept.id(),
        MandateContent.terms(entry.content()),
        given.at(),
        Optional.ofNullable(kept.endedAt()),
        steps.stream().filter(step -> step.kind().equals(Step.USED)).map(Step::at).toList());
  }

  private void write(MandateStore.Kept kept, String kind) {
    Instant now = now();
    Map<String, Object> content = MandateContent.later(kind, kept.id(), now);
    keep(kept.resident(), kept.id(), kind, log.append(content), now);
  }

  private void keep(ResidentId resident, UUID mandate, String kind, SaltedEntry entry, Instant at) {
    String place = MandateStore.place(entry.id().toString());
    byte[] sealedBytes = gate.closed(resident).seal(place, SealedEntry.encode(entry));
    store.add(new Step(resident, entry.id(), mandate, kind, at, sealedBytes));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
