package org.manzil.service.notice;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.manzil.service.log.SaltedEntry;
import org.manzil.service.log.SealedEntry;
import org.manzil.service.obligation.Due;
import org.manzil.service.obligation.Obligations;
import org.manzil.service.resident.OpenFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The write path of what a person does with a notice later: state, log entry and event at once. */
@Component
class OwnActs {

  private final NoticeStore notices;
  private final ActStore acts;
  private final NoticeChain chain;
  private final FilingBlocks blocks;
  private final FilingHashes hashes;
  private final FiledContents contents;
  private final Obligations obligations;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OwnActs(
      NoticeStore notices,
      ActStore acts,
      NoticeChain chain,
      FilingBlocks blocks,
      FilingHashes hashes,
      FiledContents contents,
      Obligations obligations,
      ApplicationEventPublisher events,
      Clock clock) {
    this.notices = notices;
    this.acts = acts;
    this.chain = chain;
    this.blocks = blocks;
    this.hashes = hashes;
    this.contents = contents;
    this.obligations = obligations;
    this.events = events;
    this.clock = clock;
  }

  /** The act that this key did before, if it did; a refusal if it was used for anything else. */
  Optional<UUID> done(Notice notice, byte[] bodyHash, String key) {
    return notices.keyUse(notice.resident(), key).map(use -> again(use, bodyHash));
  }

  private static UUID again(NoticeStore.KeyUse use, byte[] bodyHash) {
    UUID act = use.act();
    if (act == null || !MessageDigest.isEqual(use.bodyHash(), bodyHash)) {
      throw new FilingRefusedException.KeyReused();
    }
    return act;
  }

  byte[] correctionHash(Notice notice, Filing filing) {
    return hashes.act(OwnAct.Kind.CORRECTION, notice.number(), filing.content());
  }

  byte[] withdrawalHash(Notice notice) {
    return hashes.act(OwnAct.Kind.WITHDRAWAL, notice.number(), Map.of());
  }

  /**
   * Replaces what the notice says. The rules stay those of the day it was filed.
   *
   * @throws IllegalStepException if the notice is decided already
   * @throws FilingRefusedException.AlreadyFiled if another live notice says the same
   */
  @Transactional
  public UUID correct(Notice read, Filer filer, OpenFile file, Filing filing, String key) {
    Notice notice = notices.lock(read);
    byte[] bodyHash = correctionHash(notice, filing);
    Optional<UUID> done = done(notice, bodyHash, key);
    if (done.isPresent()) {
      return done.get();
    }
    blocks.requireWhileWriting(notice.resident(), filer);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Due due = obligations.dueFor(filing.content(), file.person(), notice.filedAt());
    NoticeState next = after(notice, OwnAct.Kind.CORRECTION);
    byte[] facts = hashes.facts(filing);
    requireUnlikeOthers(notice, facts);
    if (!notices.correct(notice, next, facts, hashes.body(filing), due.lastDay())) {
      throw new ConcurrentFilingException();
    }
    Map<String, Object> content =
        contents.of(OwnAct.Kind.CORRECTION.code(), notice, now, filer, filing, file, due);
    UUID act = add(notice, file, OwnAct.Kind.CORRECTION, content, now);
    takeKey(notice, key, bodyHash, act, now);
    events.publishEvent(
        new NoticeCorrected(notice.resident().value(), notice.number(), due.lastDay()));
    return act;
  }

  /**
   * Takes the notice back.
   *
   * @throws IllegalStepException if the notice is decided already
   */
  @Transactional
  public UUID withdraw(Notice read, Filer filer, OpenFile file, String key) {
    Notice notice = notices.lock(read);
    byte[] bodyHash = withdrawalHash(notice);
    Optional<UUID> done = done(notice, bodyHash, key);
    if (done.isPresent()) {
      return done.get();
    }
    blocks.requireWhileWriting(notice.resident(), filer);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (!notices.move(notice, after(notice, OwnAct.Kind.WITHDRAWAL))) {
      throw new IllegalStepException(notice.state());
    }
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("kind", OwnAct.Kind.WITHDRAWAL.code());
    content.put("number", notice.number());
    content.put("at", now.toString());
    FiledContents.putFiler(content, filer);
    UUID act = add(notice, file, OwnAct.Kind.WITHDRAWAL, content, now);
    takeKey(notice, key, bodyHash, act, now);
    events.publishEvent(
        new NoticeMoved(notice.resident().value(), notice.number(), NoticeState.WITHDRAWN.code()));
    return act;
  }

  private static NoticeState after(Notice notice, OwnAct.Kind kind) {
    return notice
        .state()
        .after(kind.step())
        .orElseThrow(() -> new IllegalStepException(notice.state()));
  }

  private void requireUnlikeOthers(Notice notice, byte[] facts) {
    notices
        .sameFacts(notice.resident(), facts)
        .filter(same -> !same.number().equals(notice.number()))
        .ifPresent(
            same -> {
              throw new FilingRefusedException.AlreadyFiled(same.number());
            });
  }

  private UUID add(
      Notice notice, OpenFile file, OwnAct.Kind kind, Map<String, Object> content, Instant now) {
    NoticeChain.Link link = chain.append(notice, content);
    SaltedEntry entry = link.entry();
    String place = ActStore.contentPlace(entry.id().toString());
    acts.add(notice, kind, now, link, file.seal(place, SealedEntry.encode(entry)));
    return entry.id();
  }

  private void takeKey(Notice notice, String key, byte[] bodyHash, UUID act, Instant now) {
    NoticeStore.KeyUse use = new NoticeStore.KeyUse(bodyHash, notice.number(), act);
    if (!notices.takeKey(notice.resident(), key, use, now)) {
      throw new ConcurrentFilingException();
    }
  }
}
