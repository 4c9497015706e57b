package org.manzil.service.desk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.manzil.rules.decision.GroundKind;
import org.manzil.rules.decision.Grounds;
import org.manzil.service.account.Registrar;
import org.manzil.service.identity.Vouched;
import org.manzil.service.log.LogUnavailableException;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.NoticeCorrected;
import org.manzil.service.notice.NoticeFiled;
import org.manzil.service.notice.NoticeMoved;
import org.manzil.service.notice.NoticeNumber;
import org.manzil.service.notice.Notices;
import org.manzil.service.notice.Receipts;
import org.manzil.service.obligation.Regimes;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.Look;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.ResidentId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/** Cases: opened with a reason, decided with a ground, heavy acts by two registrars. */
@Service
public class Cases {

  private final DeskStore store;
  private final Notices notices;
  private final FileGate gate;
  private final DecisionWriter writer;
  private final Receipts receipts;
  private final Regimes regimes;
  private final HostAnswers hosts;
  private final Vouched vouched;

  Cases(
      DeskStore store,
      Notices notices,
      FileGate gate,
      DecisionWriter writer,
      Receipts receipts,
      Regimes regimes,
      HostAnswers hosts,
      Vouched vouched) {
    this.store = store;
    this.notices = notices;
    this.gate = gate;
    this.writer = writer;
    this.receipts = receipts;
    this.regimes = regimes;
    this.hosts = hosts;
    this.vouched = vouched;
  }

  @ApplicationModuleListener
  void on(NoticeFiled notice) {
    store.add(notice);
    settle(notice.number());
  }

  @ApplicationModuleListener
  void on(NoticeCorrected notice) {
    settle(notice.number());
  }

  @ApplicationModuleListener
  void on(NoticeMoved notice) {
    settle(notice.number());
  }

  /**
   * Sets the task by what the notice is now. Events come late, twice and in any order; what a
   * registrar has decided or proposed stands already.
   */
  private void settle(String number) {
    Notice notice = required(number);
    switch (notice.state()) {
      case FILED, IN_REVIEW -> store.setTask(notice, Task.DECIDE);
      case WITHDRAWN -> store.setTask(notice, null);
      case RETURNED, ACCEPTED, REFUSAL_PROPOSED, REFUSED -> {}
    }
  }

  /** The undecided, the oldest first. */
  public List<QueuedCase> queue() {
    return store.queue();
  }

  /** Whether there is a notice of that number, as typed. */
  public boolean has(String number) {
    return NoticeNumber.parse(number).flatMap(notices::find).isPresent();
  }

  /**
   * Opens a case; the look is in the log, durably, before this returns.
   *
   * @throws DecisionRefusedException if there is no such case
   * @throws LogUnavailableException if the look cannot be recorded; then nothing is shown
   */
  public CaseFile open(Registrar registrar, String number, String reason) {
    Notice notice = required(number);
    Look look =
        new Look(
            registrar.id(),
            registrar.office(),
            registrar.officerNumber(),
            notice.number(),
            notice.number(),
            reason,
            fields(notice));
    OpenFile file = gate.officer(notice.resident(), look);
    writer.beginReview(notice);
    return caseFile(required(number), file);
  }

  /** Said to the person is what is shown. */
  private List<String> fields(Notice notice) {
    return !hosts.entries(notice).isEmpty()
        ? Stream.concat(CaseFile.FIELDS.stream(), Stream.of(CaseFile.HOST_ANSWER)).toList()
        : CaseFile.FIELDS;
  }

  /** The case again, for an officer whose reason still stands. */
  public Optional<CaseFile> reopen(Registrar registrar, String number) {
    Notice notice = required(number);
    return again(registrar, notice).map(file -> caseFile(notice, file));
  }

  /**
   * Why the officer does not decide this notice, if so: one person does not file and decide, nor
   * make a person or a way into their file and decide for them.
   */
  public Optional<DecisionRefusedException.Reason> ownHand(Registrar registrar, Notice notice) {
    if (notices.fromPaperBy(notice).filter(registrar.id()::equals).isPresent()) {
      return Optional.of(DecisionRefusedException.Reason.OWN_FILING);
    }
    return vouched.by(registrar, notice.resident())
        ? Optional.of(DecisionRefusedException.Reason.OWN_PERSON)
        : Optional.empty();
  }

  /**
   * Decides a case that the officer has opened; a refusal or a revocation is a proposal at first.
   *
   * @throws DecisionRefusedException if that cannot be done
   */
  public Notice decide(Registrar registrar, String number, Decision decision) {
    Notice notice = required(number);
    Set<UUID> read = hosts.entries(notice);
    OpenFile file = opened(registrar, notice);
    requireOtherHand(registrar, notice);
    require(decision, regimes.at(notice.filedAt()).grounds());
    return writer.decide(registrar, notice, decision, read, file);
  }

  /**
   * Confirms what another registrar proposed.
   *
   * @throws DecisionRefusedException if nothing is proposed, or by this officer, or this officer
   *     filed the notice from paper, or the person may still reply to a host's objection
   */
  public Notice confirm(Registrar registrar, String number) {
    Notice notice = required(number);
    Set<UUID> read = hosts.entries(notice);
    OpenFile unused = opened(registrar, notice);
    requireOtherHand(registrar, notice);
    return writer.confirm(registrar, notice, read);
  }

  private void requireOtherHand(Registrar registrar, Notice notice) {
    Optional<DecisionRefusedException.Reason> own = ownHand(registrar, notice);
    if (own.isPresent()) {
      throw new DecisionRefusedException(own.get());
    }
  }

  /** What that registrar decided, or proposed, about notices of these people. */
  public List<OwnAct> actsOf(Registrar registrar, Collection<ResidentId> people) {
    return store.actsOf(registrar.id(), people);
  }

  /** The notices of these people that the registrar filed from paper. */
  public List<Notice> filingsOf(Registrar registrar, Collection<ResidentId> people) {
    return notices.fromPaper(registrar.id(), people);
  }

  /** Whether a registrar has proposed to revoke the card, and nobody has done anything since. */
  public boolean revocationProposed(Notice notice) {
    return store.proposed(notice, Act.REVOCATION_PROPOSED).isPresent();
  }

  /** What was done with the person's own notice. */
  public List<RecordedAct> acts(Notice notice, OpenFile file) {
    return store.acts(notice, file);
  }

  /** The receipt of an act; empty while the log publishes no entries. */
  public Optional<byte[]> receipt(RecordedAct act, OpenFile file) {
    return receipts.receipt(act.entry(), file, store.shelf(act.id()));
  }

  /** The grounds are those of the notice's own day. */
  private static void require(Decision decision, Grounds grounds) {
    boolean known =
        decision.ground() == null
            ? !decision.act().heavy()
            : grounds.find(kind(decision.act()), decision.ground()).isPresent();
    if (!known) {
      throw new DecisionRefusedException(DecisionRefusedException.Reason.GROUND_MISSING);
    }
    if (decision.act() == Act.RETURNED && decision.fields().isEmpty()) {
      throw new DecisionRefusedException(DecisionRefusedException.Reason.FIELDS_MISSING);
    }
  }

  private static GroundKind kind(Act act) {
    return act == Act.RETURNED ? GroundKind.RETURN : GroundKind.REFUSAL;
  }

  /**
   * A look at what the notice said before it was corrected is no look at what it says now, and one
   * from before the host answered is none at the answer.
   */
  private Optional<OpenFile> again(Registrar registrar, Notice notice) {
    return hosts.entries(notice).stream()
            .allMatch(entry -> again(registrar, notice, Optional.of(entry)).isPresent())
        ? again(registrar, notice, notices.lastCorrection(notice))
        : Optional.empty();
  }

  private Optional<OpenFile> again(Registrar registrar, Notice notice, Optional<UUID> changed) {
    return gate.officerAgain(notice.resident(), registrar.id(), notice.number(), changed);
  }

  private OpenFile opened(Registrar registrar, Notice notice) {
    return again(registrar, notice)
        .orElseThrow(
            () -> new DecisionRefusedException(DecisionRefusedException.Reason.OPEN_FIRST));
  }

  /**
   * The notice of that number, without what is sealed.
   *
   * @throws DecisionRefusedException if there is none
   */
  public Notice required(String number) {
    return NoticeNumber.parse(number)
        .flatMap(notices::find)
        .orElseThrow(() -> new DecisionRefusedException(DecisionRefusedException.Reason.NO_CASE));
  }

  private CaseFile caseFile(Notice notice, OpenFile file) {
    return new CaseFile(
        notice, notices.content(notice, file), store.acts(notice, file), hosts.of(notice, file));
  }
}
