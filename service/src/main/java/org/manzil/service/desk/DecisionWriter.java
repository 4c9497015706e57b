package org.manzil.service.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what is decided: state, log entry, act and queue in one transaction. */
@Component
class DecisionWriter {

  private final DeskStore store;
  private final Notices notices;
  private final Cards cards;
  private final FileGate gate;
  private final NoticeChain chain;
  private final Clock clock;

  DecisionWriter(
      DeskStore store,
      Notices notices,
      Cards cards,
      FileGate gate,
      NoticeChain chain,
      Clock clock) {
    this.store = store;
    this.notices = notices;
    this.cards = cards;
    this.gate = gate;
    this.chain = chain;
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

  @Transactional
  public Notice decide(Registrar registrar, Notice notice, Decision decision) {
    if (decision.act() == Act.REVOCATION_PROPOSED && notice.state() != NoticeState.ACCEPTED) {
      throw new DecisionRefusedException(DecisionRefusedException.Reason.WRONG_STATE);
    }
    return write(registrar, notice, decision, null);
  }

  @Transactional
  public Notice confirm(Registrar registrar, Notice notice) {
    Act proposal =
        notice.state() == NoticeState.ACCEPTED ? Act.REVOCATION_PROPOSED : Act.REFUSAL_PROPOSED;
    UUID proposer =
        store
            .proposer(notice, proposal)
            .orElseThrow(
                () -> new DecisionRefusedException(DecisionRefusedException.Reason.WRONG_STATE));
    if (proposer.equals(registrar.id())) {
      throw new DecisionRefusedException(DecisionRefusedException.Reason.OWN_PROPOSAL);
    }
    if (proposal == Act.REVOCATION_PROPOSED) {
      cards.revoke(notice);
      return write(registrar, notice, Decision.of(Act.REVOKED), proposer);
    }
    return write(registrar, notice, Decision.of(Act.REFUSED), proposer);
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
