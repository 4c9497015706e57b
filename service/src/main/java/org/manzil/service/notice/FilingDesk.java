package org.manzil.service.notice;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.manzil.service.log.SaltedEntry;
import org.manzil.service.log.SealedEntry;
import org.manzil.service.log.TransparencyLog;
import org.manzil.service.obligation.Due;
import org.manzil.service.obligation.Obligations;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.ResidentId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The write path of a filing: notice, log entry and event in one transaction, once. */
@Component
class FilingDesk {

  private final NoticeStore store;
  private final TransparencyLog log;
  private final Obligations obligations;
  private final FilingBlocks blocks;
  private final FilingHashes hashes;
  private final FiledContents contents;
  private final ApplicationEventPublisher events;
  private final SecureRandom random;
  private final Clock clock;

  FilingDesk(
      NoticeStore store,
      TransparencyLog log,
      Obligations obligations,
      FilingBlocks blocks,
      FilingHashes hashes,
      FiledContents contents,
      ApplicationEventPublisher events,
      SecureRandom random,
      Clock clock) {
    this.store = store;
    this.log = log;
    this.obligations = obligations;
    this.blocks = blocks;
    this.hashes = hashes;
    this.contents = contents;
    this.events = events;
    this.random = random;
    this.clock = clock;
  }

  /** Takes a checked filing, or finds the notice it made before. */
  @Transactional
  public Notice take(ResidentId resident, Filer filer, OpenFile file, Filing filing, String key) {
    byte[] bodyHash = hashes.body(filing);
    byte[] facts = hashes.facts(filing);
    Optional<Notice> taken = taken(resident, filing, key);
    if (taken.isPresent()) {
      return taken.get();
    }
    blocks.requireWhileWriting(resident, filer);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Optional<NoticeStore.KeyUse> same = store.sameFacts(resident, facts);
    if (same.isPresent()) {
      String number = same.get().number();
      Notice notice =
          again(same.get(), bodyHash, () -> new FilingRefusedException.AlreadyFiled(number));
      takeKey(resident, key, new NoticeStore.KeyUse(bodyHash, number, null), now);
      return notice;
    }
    NoticeNumber number = NoticeNumber.random(random);
    takeKey(resident, key, new NoticeStore.KeyUse(bodyHash, number.value(), null), now);
    return add(resident, filer, file, filing, number, bodyHash, facts, now);
  }

  /** The notice that this key made before, if it did. */
  Optional<Notice> taken(ResidentId resident, Filing filing, String key) {
    return store
        .keyUse(resident, key)
        .map(use -> again(use, hashes.body(filing), FilingRefusedException.KeyReused::new));
  }

  private Notice again(
      NoticeStore.KeyUse use, byte[] bodyHash, Supplier<FilingRefusedException> refusal) {
    if (!MessageDigest.isEqual(use.bodyHash(), bodyHash)) {
      throw refusal.get();
    }
    return store.find(new NoticeNumber(use.number())).orElseThrow();
  }

  private void takeKey(ResidentId resident, String key, NoticeStore.KeyUse use, Instant now) {
    if (!store.takeKey(resident, key, use, now)) {
      throw new ConcurrentFilingException();
    }
  }

  private Notice add(
      ResidentId resident,
      Filer filer,
      OpenFile file,
      Filing filing,
      NoticeNumber number,
      byte[] bodyHash,
      byte[] facts,
      Instant now) {
    Due due = obligations.dueFor(filing.content(), file.person(), now);
    Notice notice =
        new Notice(
            resident,
            number.value(),
            Objects.requireNonNull(filing.kind()),
            NoticeState.FILED,
            now,
            due.lastDay());
    SaltedEntry entry = log.append(contents.of("notice", notice, now, filer, filing, file, due));
    byte[] sealedBytes =
        file.seal(NoticeStore.contentPlace(number.value()), SealedEntry.encode(entry));
    if (!store.add(notice, filer, facts, bodyHash, entry, sealedBytes)) {
      throw new ConcurrentFilingException();
    }
    events.publishEvent(
        new NoticeFiled(resident.value(), notice.number(), notice.kind(), now, notice.lastDay()));
    return notice;
  }
}
