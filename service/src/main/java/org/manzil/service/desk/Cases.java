package org.manzil.service.desk;

import java.util.List;
import java.util.Optional;
import org.manzil.rules.decision.GroundKind;
import org.manzil.rules.decision.Grounds;
import org.manzil.service.account.Registrar;
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

  Cases(
      DeskStore store,
      Notices notices,
      FileGate gate,
      DecisionWriter writer,
      Receipts receipts,
      Regimes regimes) {
    this.store = store;
    this.notices = notices;
    this.gate = gate;
    this.writer = writer;
    this.receipts = receipts;
    this.regimes = regimes;
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
            CaseFile.FIELDS);
    OpenFile file = gate.officer(notice.resident(), look);
    writer.beginReview(notice);
    return caseFile(required(number), file);
  }

  /** The case again, for an officer whose reason still stands. */
  public Optional<CaseFile> reopen(Registrar registrar, String number) {
    Notice notice = required(number);
    return again(registrar, notice).map(file -> caseFile(notice, file));
  }

  /**
   * Decides a case that the officer has opened; a refusal or a revocation is a proposal at first.
   *
   * @throws DecisionRefusedException if that cannot be done
   */
  public Notice decide(Registrar registrar, String number, Decision decision) {
    Notice notice = opened(registrar, number);
    require(decision, regimes.at(notice.filedAt()).grounds());
    return writer.decide(registrar, notice, decision);
  }

  /**
   * Confirms what another registrar proposed.
   *
   * @throws DecisionRefusedException if nothing is proposed, or by this officer
   */
  public Notice confirm(Registrar registrar, String number) {
    return writer.confirm(registrar, opened(registrar, number));
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

  /** A look at what the notice said before it was corrected is no look at what it says now. */
  private Optional<OpenFile> again(Registrar registrar, Notice notice) {
    return gate.officerAgain(
        notice.resident(), registrar.id(), notice.number(), notices.lastCorrection(notice));
  }

  private Notice opened(Registrar registrar, String number) {
    Notice notice = required(number);
    if (again(registrar, notice).isEmpty()) {
      throw new DecisionRefusedException(DecisionRefusedException.Reason.OPEN_FIRST);
    }
    return notice;
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
    return new CaseFile(notice, notices.content(notice, file), store.acts(notice, file));
  }
}
