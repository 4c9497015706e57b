package org.manzil.service.host;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.manzil.service.account.Registrar;
import org.manzil.service.host.HostRefusedException.Reason;
import org.manzil.service.inquiry.InquiryRefusedException;
import org.manzil.service.log.SaltedEntry;
import org.manzil.service.log.SealedEntry;
import org.manzil.service.log.TransparencyLog;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.OpenFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what is said in a hearing, each with its log entry in one transaction. */
@Component
class HearingWriter {

  private final HostAnswerStore store;
  private final Notices notices;
  private final TransparencyLog log;
  private final Clock clock;

  HearingWriter(HostAnswerStore store, Notices notices, TransparencyLog log, Clock clock) {
    this.store = store;
    this.notices = notices;
    this.log = log;
    this.clock = clock;
  }

  /** Adds the person's reply, once. */
  @Transactional
  public UUID reply(Notice notice, OpenFile file, StoredAnswer answer, String words) {
    // A registrar decides under the same lock: with this reply read, or before it was written.
    Notice unused = notices.lock(notice);
    SaltedEntry about = store.read(answer, file).entry();
    SaltedEntry entry = log.append(HostContent.reply(answer.number(), about, words, now()));
    String place = HostAnswerStore.replyPlace(entry.id().toString());
    if (!store.reply(answer, entry.id(), file.seal(place, SealedEntry.encode(entry)))) {
      throw new HostRefusedException(Reason.OVER);
    }
    return entry.id();
  }

  /** Adds a registrar's words at the end, once. */
  @Transactional
  public UUID close(Registrar registrar, OpenFile file, StoredAnswer answer, Closing closing) {
    SaltedEntry about = store.read(answer, file).entry();
    SaltedEntry entry =
        log.append(HostContent.closing(registrar, answer.number(), about, closing, now()));
    String place = HostAnswerStore.closingPlace(entry.id().toString());
    byte[] sealedBytes = file.seal(place, SealedEntry.encode(entry));
    if (!store.close(answer, entry.id(), registrar.id(), sealedBytes)) {
      throw new InquiryRefusedException(InquiryRefusedException.Reason.ALREADY_ANSWERED);
    }
    return entry.id();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
