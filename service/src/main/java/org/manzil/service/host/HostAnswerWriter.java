package org.manzil.service.host;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.manzil.service.log.SaltedEntry;
import org.manzil.service.log.SealedEntry;
import org.manzil.service.log.TransparencyLog;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.NoticeState;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.SeenByHost;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a host's answer and its log entry and uses the link up, in one transaction. */
@Component
class HostAnswerWriter {

  /**
   * Within which the person replies to an objection: two weeks, as long as the shortest time in
   * which people here must tell a move, and longer than a letter or a shift at sea takes. No source
   * of a regime names a number; what follows from the last day is nothing.
   */
  static final int HEARING_DAYS = 14;

  private final HostLinkStore links;
  private final HostAnswerStore answers;
  private final NamedHosts hosts;
  private final Notices notices;
  private final FileGate gate;
  private final TransparencyLog log;
  private final ZoneId zone;
  private final Clock clock;

  HostAnswerWriter(
      HostLinkStore links,
      HostAnswerStore answers,
      NamedHosts hosts,
      Notices notices,
      FileGate gate,
      TransparencyLog log,
      ZoneId zone,
      Clock clock) {
    this.links = links;
    this.answers = answers;
    this.hosts = hosts;
    this.notices = notices;
    this.gate = gate;
    this.log = log;
    this.zone = zone;
    this.clock = clock;
  }

  /** Nothing where it stands now; else why nothing was written. */
  @Transactional
  public Optional<HostDoor.Outcome> write(
      HostSecret held, Notice read, HostWords words, String mark, byte[] sent) {
    // The notice's lock first, as all others take them: nobody decides or corrects meanwhile.
    Notice notice = notices.lock(read);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    SeenByHost seen = notices.seenByHost(notice);
    if (!HostDoor.same(held.mark(seen.entry()), mark)) {
      return Optional.of(new HostDoor.Outcome.Changed());
    }
    Optional<HostLink> link =
        links
            .find(held.hash())
            .filter(found -> found.open(now) && Askable.alive(notice))
            .filter(found -> seen.address() != null && hosts.same(found, seen))
            .filter(found -> links.use(found, sent));
    link.ifPresent(used -> add(used, notice, seen, words, now));
    return link.isPresent() ? Optional.empty() : Optional.of(new HostDoor.Outcome.Gone());
  }

  private void add(HostLink link, Notice notice, SeenByHost seen, HostWords words, Instant now) {
    SaltedEntry entry = log.append(HostContent.answer(link, seen, words, now));
    LocalDate until =
        words.confirms() ? null : LocalDate.ofInstant(now, zone).plusDays(HEARING_DAYS);
    boolean byItself = until != null && notice.state() == NoticeState.ACCEPTED;
    StoredAnswer answer =
        new StoredAnswer(
            notice.resident(),
            entry.id(),
            link.id(),
            notice.number(),
            now,
            until,
            byItself,
            false,
            false);
    String place = HostAnswerStore.contentPlace(entry.id().toString());
    answers.add(answer, gate.closed(notice.resident()).seal(place, SealedEntry.encode(entry)));
  }
}
