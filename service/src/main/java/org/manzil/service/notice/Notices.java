package org.manzil.service.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.manzil.service.address.Addresses;
import org.manzil.service.log.SaltedEntry;
import org.manzil.service.log.SealedEntry;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.Person;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.SeenByHost;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notices of residence: filed, kept, moved from state to state. */
@Service
public class Notices {

  private final NoticeStore store;
  private final FilingDesk desk;
  private final OwnActs ownActs;
  private final ActStore acts;
  private final FilingBlocks blocks;
  private final Receipts receipts;
  private final FileGate gate;
  private final Addresses addresses;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final ZoneId zone;

  Notices(
      NoticeStore store,
      FilingDesk desk,
      OwnActs ownActs,
      ActStore acts,
      FilingBlocks blocks,
      Receipts receipts,
      FileGate gate,
      Addresses addresses,
      ApplicationEventPublisher events,
      Clock clock,
      ZoneId zone) {
    this.store = store;
    this.desk = desk;
    this.ownActs = ownActs;
    this.acts = acts;
    this.blocks = blocks;
    this.receipts = receipts;
    this.gate = gate;
    this.addresses = addresses;
    this.events = events;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * Files a notice once: the same key or the same facts again give the same notice.
   *
   * @throws FilingRefusedException if it cannot be taken; then nothing was written
   */
  public FiledNotice file(ResidentId resident, Filer filer, Filing filing, String key) {
    OpenFile file = gate.own(resident);
    // A retry gets its receipt even where the register or the day has moved on since.
    Notice notice =
        desk.taken(resident, filing, key)
            .orElseGet(
                () -> {
                  blocks.require(resident, filer);
                  check(filing, file.person());
                  return again(() -> desk.take(resident, filer, file, filing, key));
                });
    return filed(notice, file);
  }

  /** Refuses a filing with answers that are missing or wrong. */
  public void check(Filing filing, Person person) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    List<FieldProblem> problems = FilingCheck.problems(filing, person, today, addresses::known);
    if (!problems.isEmpty()) {
      throw new FilingRefusedException.Invalid(problems);
    }
  }

  /** The person's own notices, the newest first. */
  public List<Notice> of(ResidentId resident) {
    return store.of(resident);
  }

  /** One of the person's own notices; somebody else's is as absent as one that never was. */
  public Optional<Notice> own(ResidentId resident, String number) {
    return NoticeNumber.parse(number)
        .flatMap(store::find)
        .filter(notice -> notice.resident().equals(resident));
  }

  /** One of the person's notices, if it is shown to whoever acts for them. */
  public Optional<Notice> own(Declaring declaring, String number) {
    return own(declaring.id(), number).filter(notice -> shown(declaring, notice));
  }

  /** The person's notices that are shown to whoever acts for them, the newest first. */
  public List<Notice> of(Declaring declaring) {
    return of(declaring.id()).stream().filter(notice -> shown(declaring, notice)).toList();
  }

  private boolean shown(Declaring declaring, Notice notice) {
    return declaring.seesAll()
        || declaring.sees(notice, filing(notice, gate.own(declaring.id())).content());
  }

  /** The notice of that number, for an officer to whom the person gave it. */
  public Optional<Notice> find(NoticeNumber number) {
    return store.find(number);
  }

  /**
   * Replaces what an undecided notice says, once for each key.
   *
   * @throws FilingRefusedException if it cannot be taken; then nothing was written
   * @throws IllegalStepException if the notice is decided already
   */
  public FiledNotice correct(Notice notice, Filer filer, Filing filing, String key) {
    OpenFile file = gate.own(notice.resident());
    Supplier<UUID> once =
        () ->
            ownActs
                .done(notice, ownActs.correctionHash(notice, filing), key)
                .orElseGet(
                    () -> {
                      blocks.require(notice.resident(), filer);
                      check(filing, file.person());
                      requireSameKind(notice, filing);
                      return ownActs.correct(notice, filer, file, filing, key);
                    });
    return acted(notice, file, again(once));
  }

  /**
   * Of equal requests at the same moment one is first. The others find what it made: the same facts
   * at once, and the same key once one of them has claimed it for those facts.
   */
  private static <T> T again(Supplier<T> once) {
    for (int meetings = 0; meetings < 2; meetings++) {
      try {
        return once.get();
      } catch (ConcurrentFilingException e) {
        // What the other has made is there by now.
      }
    }
    return once.get();
  }

  /** A change is not corrected into a departure: that is another notice with another duty. */
  private static void requireSameKind(Notice notice, Filing filing) {
    if (!notice.kind().equals(filing.kind())) {
      throw new FilingRefusedException.Invalid(List.of(new FieldProblem("kind", "fixed")));
    }
  }

  /**
   * Takes an undecided notice back, once.
   *
   * @throws FilingRefusedException if the key was used for something else
   * @throws IllegalStepException if the notice is decided already
   */
  public FiledNotice withdraw(Notice notice, Filer filer, String key) {
    OpenFile file = gate.own(notice.resident());
    Supplier<UUID> once =
        () ->
            ownActs
                .done(notice, ownActs.withdrawalHash(notice), key)
                .orElseGet(
                    () -> {
                      blocks.require(notice.resident(), filer);
                      return ownActs.withdraw(notice, filer, file, key);
                    });
    return acted(notice, file, again(once));
  }

  /** The notice as it is now, with the receipt of that act. */
  private FiledNotice acted(Notice before, OpenFile file, UUID act) {
    Notice notice = store.find(new NoticeNumber(before.number())).orElseThrow();
    OwnAct done =
        acts.acts(notice, file).stream()
            .filter(one -> one.entry().id().equals(act))
            .findFirst()
            .orElseThrow();
    return new FiledNotice(notice, content(notice, file), receipt(done, file));
  }

  /** The notice with the receipt of its filing, waiting for the log where it was not given yet. */
  public FiledNotice filed(Notice notice, OpenFile file) {
    return new FiledNotice(notice, content(notice, file), receipt(notice, file));
  }

  /** The receipt of the filing; empty while the log publishes no entries. */
  public Optional<byte[]> receipt(Notice notice, OpenFile file) {
    return receipts.receipt(filing(notice, file), file, store.shelf(notice));
  }

  /** What the person did with the notice after filing it, in that order. */
  public List<OwnAct> acts(Notice notice, OpenFile file) {
    return acts.acts(notice, file);
  }

  /** The log entry of the last correction, which is what the notice says now, if there was one. */
  public Optional<UUID> lastCorrection(Notice notice) {
    return acts.lastCorrection(notice);
  }

  /** The receipt of such an act; empty while the log publishes no entries. */
  public Optional<byte[]> receipt(OwnAct act, OpenFile file) {
    return receipts.receipt(act.entry(), file, acts.shelf(act.entry().id()));
  }

  /** What the notice says, as its last correction left it. */
  public Map<String, ? extends @Nullable Object> content(Notice notice, OpenFile file) {
    return acts.acts(notice, file).stream()
        .filter(act -> act.kind() == OwnAct.Kind.CORRECTION)
        .map(OwnAct::entry)
        .reduce((earlier, later) -> later)
        .orElseGet(() -> filing(notice, file))
        .content();
  }

  /**
   * What a notice's answers were before: a correction replaces what the notice said, and a change
   * of address what the notice before it said, where that is shown. Empty for an arrival or a
   * departure as it was filed.
   */
  public Optional<Map<?, ?>> answersBefore(Declaring declaring, Notice notice, OpenFile file) {
    List<OwnAct> corrections =
        acts.acts(notice, file).stream()
            .filter(act -> act.kind() == OwnAct.Kind.CORRECTION)
            .toList();
    if (!corrections.isEmpty()) {
      int last = corrections.size() - 1;
      SaltedEntry before = last == 0 ? filing(notice, file) : corrections.get(last - 1).entry();
      return Optional.of(answers(before.content()));
    }
    return notice.kind().equals("change")
        ? lastDwelling(notice.resident(), notice.filedAt())
            .filter(last -> shown(declaring, last))
            .map(last -> answers(last, file))
        : Optional.empty();
  }

  /** The registrar who filed the notice from paper, if one did. */
  public Optional<UUID> fromPaperBy(Notice notice) {
    return store.fromPaperBy(notice);
  }

  /** The notices of these people that the registrar filed from paper. */
  public List<Notice> fromPaper(UUID registrar, Collection<ResidentId> people) {
    return store.fromPaper(registrar, people);
  }

  /** The notice that says where the person lived before that moment, if one does. */
  public Optional<Notice> lastDwelling(ResidentId resident, Instant before) {
    return store.of(resident).stream()
        .filter(notice -> notice.filedAt().isBefore(before))
        .filter(notice -> notice.state() != NoticeState.WITHDRAWN)
        .filter(notice -> notice.state() != NoticeState.REFUSED)
        .findFirst()
        .filter(notice -> !notice.kind().equals("departure"));
  }

  /** What the person answered, as the last correction left it; in the shape of a filing. */
  public Map<?, ?> answers(Notice notice, OpenFile file) {
    return answers(content(notice, file));
  }

  private static Map<?, ?> answers(Map<String, ? extends @Nullable Object> content) {
    if (content.get("notice") instanceof Map<?, ?> answers) {
      return answers;
    }
    throw new IllegalStateException("a filed notice has no content");
  }

  /** The day the notice is about, as its last correction left it. */
  public LocalDate since(Notice notice) {
    ResidentId resident = notice.resident();
    return acts.lastCorrection(notice)
        .map(act -> gate.dayOf(resident, ActStore.contentPlace(act.toString()), acts.content(act)))
        .orElseGet(
            () ->
                gate.dayOf(
                    resident, NoticeStore.contentPlace(notice.number()), store.content(notice)));
  }

  /** What the provider of the dwelling may see of the notice, as its last correction left it. */
  public SeenByHost seenByHost(Notice notice) {
    ResidentId resident = notice.resident();
    return acts.lastCorrection(notice)
        .map(
            act ->
                gate.seenByHost(resident, ActStore.contentPlace(act.toString()), acts.content(act)))
        .orElseGet(
            () ->
                gate.seenByHost(
                    resident, NoticeStore.contentPlace(notice.number()), store.content(notice)));
  }

  /** The notice as it is now; nobody else changes it until the caller's transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Notice lock(Notice notice) {
    return store.lock(notice);
  }

  private SaltedEntry filing(Notice notice, OpenFile file) {
    String place = NoticeStore.contentPlace(notice.number());
    return SealedEntry.decode(file.open(place, store.content(notice)));
  }

  /**
   * Moves a notice along the table of states.
   *
   * @throws IllegalStepException if the step is not open from the state it is in by now
   */
  @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = IllegalStepException.class)
  public NoticeState move(Notice notice, NoticeState.Step step) {
    NoticeState next =
        notice.state().after(step).orElseThrow(() -> new IllegalStepException(notice.state()));
    if (!store.move(notice, next)) {
      throw new IllegalStepException(notice.state());
    }
    UUID resident = notice.resident().value();
    events.publishEvent(new NoticeMoved(resident, notice.number(), next.code()));
    return next;
  }
}
