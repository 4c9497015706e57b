package org.manzil.service.card;

import java.net.URI;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.NoticeState;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.Identity;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.Person;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.Residents;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues and revokes cards, proof copies and proofs for paper. */
@Service
public class Cards {

  private static final Duration CHALLENGE_LIFE = Duration.ofMinutes(10);

  /** Copies of one person in force at once: a card, and proofs renewed with some to spare. */
  private static final int BUDGET = 40;

  private static final String ISSUED = "card issued";
  private static final String REVOKED = "card revoked";
  private static final String OUTDATED = "card outdated";
  private static final String FROZEN = "card frozen";
  private static final String RELEASED = "card released";

  private final CardStore store;
  private final FreezeStore freezes;
  private final StatusIndexes indexes;
  private final CardPlans plans;
  private final CardFacts facts;
  private final FactMarks marks;
  private final UntrueCopies untrue;
  private final Notices notices;
  private final Residents residents;
  private final FileGate gate;
  private final CardRecords records;
  private final CredentialWriter writer;
  private final SecureRandom random;
  private final Clock clock;
  private final URI issuer;

  Cards(
      CardStore store,
      FreezeStore freezes,
      StatusIndexes indexes,
      CardPlans plans,
      CardFacts facts,
      FactMarks marks,
      UntrueCopies untrue,
      Notices notices,
      Residents residents,
      FileGate gate,
      CardRecords records,
      CredentialWriter writer,
      SecureRandom random,
      Clock clock,
      @Value("${manzil.base-url}") URI issuer) {
    this.store = store;
    this.freezes = freezes;
    this.indexes = indexes;
    this.plans = plans;
    this.facts = facts;
    this.marks = marks;
    this.untrue = untrue;
    this.notices = notices;
    this.residents = residents;
    this.gate = gate;
    this.records = records;
    this.writer = writer;
    this.random = random;
    this.clock = clock;
    this.issuer = issuer;
  }

  /**
   * What the person's wallet may ask for now, and how much of it there is room for.
   *
   * @throws CardRefusedException while there is no accepted notice, or the card is frozen
   */
  @Transactional(noRollbackFor = CardRefusedException.class)
  public Offer offer(ResidentId resident) {
    var unused = noticeToIssueFor(resident);
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant now = clock.instant();
    store.addChallenge(resident, challenge, now, now.plus(CHALLENGE_LIFE));
    Room room = roomToIssue(resident);
    return new Offer(
        issuer.toString(),
        challenge,
        plans.all(),
        freezes.of(resident).series(),
        untrue.series(resident),
        room);
  }

  /**
   * Issues copies for keys that the wallet proves to hold; a challenge serves once.
   *
   * @throws CardRefusedException if anything is wrong; then nothing is issued
   */
  @Transactional(noRollbackFor = CardRefusedException.class)
  public List<String> issue(ResidentId resident, String challenge, List<CopyRequest> requests) {
    if (!store.takeChallenge(resident, challenge, clock.instant())) {
      throw new CardRefusedException(CardRefusedException.Reason.CHALLENGE);
    }
    List<CopyOrder> orders = requests.stream().map(request -> order(request, challenge)).toList();
    return issue(resident, orders);
  }

  private CopyOrder order(CopyRequest request, String challenge) {
    PublicKey key =
        KeyProof.key(request.proof(), issuer, challenge, clock.instant())
            .orElseThrow(() -> new CardRefusedException(CardRefusedException.Reason.KEY_PROOF));
    return new CopyOrder.Bound(configuration(request.configuration()), key);
  }

  /** The configuration of that id. */
  public CardConfiguration configuration(@Nullable String id) {
    return Optional.ofNullable(id)
        .flatMap(plans::find)
        .orElseThrow(() -> new CardRefusedException(CardRefusedException.Reason.CONFIGURATION));
  }

  /** Issues copies for keys whose possession has been proven. */
  @Transactional(noRollbackFor = CardRefusedException.class)
  public List<String> issue(ResidentId resident, List<CopyOrder> orders) {
    queue(resident);
    Notice notice = noticeToIssueFor(resident);
    if (orders.size() > roomToIssue(resident).copies()) {
      throw new CardRefusedException(CardRefusedException.Reason.TOO_MANY);
    }
    Map<String, String> values = values(resident, notice);
    LocalDate today = today();
    List<StatusIndexes.Wanted> wanted =
        orders.stream()
            .map(one -> one.configuration())
            .map(one -> new StatusIndexes.Wanted(one, marks(resident, one, values), today))
            .toList();
    List<Place> places = indexes.keep(resident, notice.number(), wanted);
    List<String> issued = new ArrayList<>();
    for (int i = 0; i < orders.size(); i++) {
      issued.add(writer.write(orders.get(i), places.get(i), values, today));
    }
    record(resident, ISSUED, notice.number(), orders);
    return issued;
  }

  /**
   * Issues a proof for paper. A form that is sent twice on one day makes the same proof twice,
   * signed anew, and uses up one place in the lists.
   *
   * @param form an id that the form was given when it was shown
   * @throws CardRefusedException if anything is wrong; then nothing is issued
   */
  @Transactional(noRollbackFor = CardRefusedException.class)
  public PrintedProof print(ResidentId resident, String request, UUID form) {
    CardConfiguration configuration =
        plans
            .findPrint(request)
            .orElseThrow(() -> new CardRefusedException(CardRefusedException.Reason.CONFIGURATION));
    queue(resident); // From here on the form's second sending waits.
    Notice notice = noticeToIssueFor(resident);
    Room room = roomToIssue(resident);
    Map<String, String> values = values(resident, notice);
    CopyOrder order = new CopyOrder.Printed(configuration);
    List<String> said = marks(resident, configuration, values);
    StatusIndexes.Wanted wanted = new StatusIndexes.Wanted(form, configuration, said, today());
    Place place =
        store
            .kept(resident, form)
            .map(kept -> again(kept, configuration, notice))
            .orElseGet(() -> keep(resident, notice, order, wanted, room));
    return new PrintedProof(
        writer.write(order, place, values, wanted.issuedOn()),
        configuration.carried(values),
        wanted.issuedOn(),
        wanted.expiresOn().atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private Place again(CardStore.Kept kept, CardConfiguration configuration, Notice notice) {
    if (!kept.is(configuration, notice, today())) {
      throw new CardRefusedException(CardRefusedException.Reason.OUTDATED_FORM);
    }
    return kept.place();
  }

  private Place keep(
      ResidentId resident, Notice notice, CopyOrder order, StatusIndexes.Wanted wanted, Room room) {
    if (room.copies() == 0) {
      throw new CardRefusedException(CardRefusedException.Reason.TOO_MANY);
    }
    record(resident, ISSUED, notice.number(), List.of(order));
    return indexes.keep(resident, notice.number(), List.of(wanted)).getFirst();
  }

  /** How many more copies the person may have now. */
  @Transactional
  public Room room(ResidentId resident) {
    return store.room(resident, today(), BUDGET);
  }

  /** From here on a freeze waits, so that nothing is issued behind its back. */
  private Room roomToIssue(ResidentId resident) {
    Room room = store.room(resident, today(), BUDGET);
    if (freezes.of(resident).frozen()) {
      throw new CardRefusedException(CardRefusedException.Reason.FROZEN);
    }
    return room;
  }

  /**
   * One after another for one person: a decision or a freeze waits for what is being issued, and
   * what is issued after it is by the notice as it then stands.
   */
  private void queue(ResidentId resident) {
    var unused = store.room(resident, today(), BUDGET);
  }

  private List<String> marks(
      ResidentId resident, CardConfiguration configuration, Map<String, String> values) {
    return marks.of(resident, configuration.carried(values));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** What the person holds, the newest first. */
  public List<IssuedCredential> issued(ResidentId resident) {
    return store.issued(resident, today());
  }

  /** Revokes what was issued for a notice, and issues nothing more for it; once is enough. */
  @Transactional(propagation = Propagation.REQUIRED)
  public void revoke(Notice notice) {
    queue(notice.resident());
    if (!records.has(notice.resident(), REVOKED, notice.number())) {
      store.revoke(notice);
      record(notice.resident(), REVOKED, notice.number(), List.of());
    }
  }

  /**
   * Ends the copies and prints that say what this notice, just accepted, has made untrue: at once,
   * or on the day after somebody leaves. What they say that is still so stays in force. Nobody is
   * told but the person, and nothing is known of whom any of them was shown to.
   *
   * @param file as it is open for the registrar who accepts
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void accepted(Notice notice, OpenFile file) {
    ResidentId resident = notice.resident();
    queue(resident);
    if (!latestAccepted(resident).map(Notice::number).equals(Optional.of(notice.number()))) {
      return;
    }
    boolean left = "departure".equals(notice.kind());
    Map<String, String> now =
        left ? facts.of(file.person()) : facts.of(file.person(), filed(notice, file));
    LocalDate leaves = left ? notices.since(notice).plusDays(1) : today();
    LocalDate from = leaves.isBefore(today()) ? today() : leaves;
    List<String> kinds = untrue.end(resident, marks.of(resident, now), from, today());
    if (!kinds.isEmpty()) {
      Map<String, Object> said = Map.of("configurations", kinds, "from", from.toString());
      records.add(resident, OUTDATED, notice.number(), said);
    }
  }

  /** Since when copies are untrue that the person may still have in hand, if there are some. */
  Optional<LocalDate> untrueSince(ResidentId resident) {
    return untrue.since(resident, today());
  }

  /** Revokes what was issued for the notice accepted last. */
  @Transactional(propagation = Propagation.REQUIRED)
  public void revokeLatest(ResidentId resident) {
    revoke(acceptedNotice(resident));
  }

  /** Whether the person has frozen their card. */
  Freeze frozen(ResidentId resident) {
    return freezes.of(resident);
  }

  /**
   * Revokes all that the person holds and issues nothing until they release it; once is enough. It
   * needs no reason, and nobody but the person is told that it was a freeze.
   */
  @Transactional
  void freeze(ResidentId resident) {
    queue(resident);
    if (freezes.freeze(resident, clock.instant())) {
      store.revokeAll(resident);
      record(resident, FROZEN, null, List.of());
    }
  }

  /** Lets the person have a new card again; what the freeze revoked stays revoked. */
  @Transactional
  void release(ResidentId resident) {
    if (freezes.release(resident, clock.instant())) {
      record(resident, RELEASED, null, List.of());
    }
  }

  private void record(
      ResidentId resident, String kind, @Nullable String number, List<CopyOrder> orders) {
    List<String> issued = orders.stream().map(order -> order.configuration().id()).toList();
    records.add(
        resident, kind, number, issued.isEmpty() ? Map.of() : Map.of("configurations", issued));
  }

  /** Nothing is signed about anybody but whom the registrar accepted. */
  private Notice noticeToIssueFor(ResidentId resident) {
    Notice notice = acceptedNotice(resident);
    OpenFile file = gate.own(resident);
    Person accepted = Person.declared(notices.content(notice, file).get("declarant"));
    if (!accepted.stated().equals(file.person().stated())
        && !hasNewDocument(resident, accepted, file.person())) {
      throw new CardRefusedException(CardRefusedException.Reason.DECLARANT_CHANGED);
    }
    return notice;
  }

  /** Offices have seen both documents for this person, and the newer says the same of them. */
  private boolean hasNewDocument(ResidentId resident, Person accepted, Person now) {
    return accepted.saysTheSame(now)
        && residents
            .everSeenFor(residents.documentHash(accepted.document()))
            .filter(resident::equals)
            .isPresent();
  }

  /**
   * The latest accepted notice, unless the person has left or the card for it was revoked; nobody
   * has a card whose document was not seen.
   */
  private Notice acceptedNotice(ResidentId resident) {
    if (gate.own(resident).identity() != Identity.SEEN) {
      throw new CardRefusedException(CardRefusedException.Reason.IDENTITY_NOT_SEEN);
    }
    return latestAccepted(resident)
        .filter(notice -> !"departure".equals(notice.kind()))
        .filter(notice -> !records.has(resident, REVOKED, notice.number()))
        .orElseThrow(
            () -> new CardRefusedException(CardRefusedException.Reason.NO_ACCEPTED_NOTICE));
  }

  private Optional<Notice> latestAccepted(ResidentId resident) {
    return notices.of(resident).stream()
        .filter(notice -> notice.state() == NoticeState.ACCEPTED)
        .findFirst();
  }

  private Map<String, String> values(ResidentId resident, Notice notice) {
    OpenFile file = gate.own(resident);
    return facts.of(file.person(), filed(notice, file));
  }

  private Map<String, ?> filed(Notice notice, OpenFile file) {
    return notices.content(notice, file).get("notice") instanceof Map<?, ?> filed
        ? JsonMembers.of(filed)
        : Map.of();
  }
}
