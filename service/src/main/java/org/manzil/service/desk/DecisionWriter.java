package org.manzil.service.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.Registrar;
import org.manzil.service.card.Cards;
import org.manzil.service.log.SaltedEntry;
import org.manzil.service.log.SealedEntry;
import org.manzil.service.notice.IllegalStepException;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.NoticeChain;
import org.manzil.service.notice.NoticeNumber;
import org.manzil.service.notice.NoticeState;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.OpenFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what is decided: state, log entry, act and queue in one transaction. */
@Component
class DecisionWriter {

  /** The ground of a regime that says that whoever provides the dwelling objects. */
  private static final String HOST_OBJECTS = "host-objects";

  private final DeskStore store;
  private final Notices notices;
  private final Cards cards;
  private final FileGate gate;
  private final NoticeChain chain;
  private final HostAnswers hosts;
  private final Clock clock;

  DecisionWriter(
      DeskStore store,
      Notices notices,
      Cards cards,
      FileGate gate,
      NoticeChain chain,
      HostAnswers hosts,
      Clock clock) {
    this.store = store;
    this.notices = notices;
    this.cards = cards;
    this.gate = gate;
    this.chain = chain;
    this.hosts = hosts;
    this.clock = clock;
  }

  /** Two officers may open one case at the same moment; the second finds it in review. */
  @Transactional(noRollbackFor = IllegalStepException.class)
  public void beginReview(Notice notice) {
    if (notice.state() == NoticeState.FILED) {
      try {
        NoticeState unused = notices.move(notice, NoticeState.Step.OPEN);
      } catch (IllegalStepException e) {
        // It has moved on meanwhile, which is all that was wanted.
      }
    }
  }

  /**
   * Decides.
   *
   * @param read the log entries of what hosts said, and the person to that, when it was read
   * @param file as it is open for the registrar
   */
  @Transactional
  public Notice decide(
      Registrar registrar, Notice notice, Decision decision, Set<UUID> read, OpenFile file) {
    requireRead(notice, read);
    if (decision.act() == Act.REVOCATION_PROPOSED && notice.state() != NoticeState.ACCEPTED) {
      throw new DecisionRefusedException(DecisionRefusedException.Reason.WRONG_STATE);
    }
    requireObjection(notice, decision);
    Notice decided = write(registrar, notice, decision, null);
    if (decision.act() == Act.ACCEPTED) {
      cards.accepted(decided, file);
    }
    return decided;
  }

  /**
   * A card is not ended by the word of a host who is nowhere on file and whom nobody can answer.
   */
  private void requireObjection(Notice notice, Decision decision) {
    if (decision.act() == Act.REVOCATION_PROPOSED
        && HOST_OBJECTS.equals(decision.ground())
        && !hosts.objected(notice)) {
      throw new DecisionRefusedException(DecisionRefusedException.Reason.NO_OBJECTION);
    }
  }

  /** A host answers under the same lock: before it and read, or after it and not overlooked. */
  private void requireRead(Notice notice, Set<UUID> read) {
    Notice unused = notices.lock(notice);
    if (!hosts.entries(notice).equals(read)) {
      throw new DecisionRefusedException(DecisionRefusedException.Reason.OPEN_FIRST);
    }
  }

  /** Confirms; {@code read} as for a decision. */
  @Transactional
  public Notice confirm(Registrar registrar, Notice notice, Set<UUID> read) {
    requireRead(notice, read);
    Act proposal =
        notice.state() == NoticeState.ACCEPTED ? Act.REVOCATION_PROPOSED : Act.REFUSAL_PROPOSED;
    DeskStore.Proposed proposed =
        store
            .proposed(notice, proposal)
            .orElseThrow(
                () -> new DecisionRefusedException(DecisionRefusedException.Reason.WRONG_STATE));
    UUID proposer = proposed.registrar();
    if (proposer.equals(registrar.id())) {
      throw new DecisionRefusedException(DecisionRefusedException.Reason.OWN_PROPOSAL);
    }
    requireHeard(notice, proposal, proposed);
    if (proposal == Act.REVOCATION_PROPOSED) {
      cards.revoke(notice);
      return write(registrar, notice, Decision.of(Act.REVOKED), proposer);
    }
    return write(registrar, notice, Decision.of(Act.REFUSED), proposer);
  }

  /** Whatever the ground: nobody decides against a person who is being heard on that notice. */
  private void requireHeard(Notice notice, Act proposal, DeskStore.Proposed proposed) {
    if (hosts.hears(notice, proposal.objectedBy(proposed.at()))) {
      throw new DecisionRefusedException(DecisionRefusedException.Reason.NOT_HEARD);
    }
  }

  private Notice write(
      Registrar registrar, Notice notice, Decision decision, @Nullable UUID proposer) {
    decision.act().step().ifPresent(step -> move(notice, step));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    NoticeChain.Link link = chain.append(notice, content(registrar, notice, decision, now));
    SaltedEntry entry = link.entry();
    UUID id = entry.id();
    byte[] sealedBytes =
        gate.closed(notice.resident())
            .seal(DeskStore.actPlace(id.toString()), SealedEntry.encode(entry));
    store.add(
        notice, id, link.ordinal(), decision.act(), registrar.id(), proposer, now, sealedBytes);
    store.setTask(notice, taskAfter(decision.act()));
    return notices.find(new NoticeNumber(notice.number())).orElseThrow();
  }

  private void move(Notice notice, NoticeState.Step step) {
    try {
      NoticeState unused = notices.move(notice, step);
    } catch (IllegalStepException e) {
      throw new DecisionRefusedException(DecisionRefusedException.Reason.WRONG_STATE);
    }
  }

  private static @Nullable Task taskAfter(Act act) {
    return switch (act) {
      case REFUSAL_PROPOSED -> Task.CONFIRM_REFUSAL;
      case REVOCATION_PROPOSED -> Task.CONFIRM_REVOCATION;
      case ACCEPTED, RETURNED, REFUSED, REVOKED -> null;
    };
  }

  private static Map<String, Object> content(
      Registrar registrar, Notice notice, Decision decision, Instant at) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("kind", "decision");
    content.put("number", notice.number());
    content.put("at", at.toString());
    content.put("office", registrar.office());
    content.put("officer", registrar.officerNumber());
    content.put("decision", decision.act().code());
    if (decision.ground() != null) {
      content.put("ground", decision.ground());
    }
    if (!decision.fields().isEmpty()) {
      content.put(
          "fields", decision.fields().stream().map(Decision.FieldMessage::content).toList());
    }
    return content;
  }
}
