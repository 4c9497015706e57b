package org.manzil.service.host;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.Limit;
import org.manzil.service.account.Limits;
import org.manzil.service.host.HostRefusedException.Reason;
import org.manzil.service.mail.Outbox;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.NoticeCorrected;
import org.manzil.service.notice.NoticeFiled;
import org.manzil.service.notice.NoticeMoved;
import org.manzil.service.notice.NoticeNumber;
import org.manzil.service.notice.NoticeState;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.SeenByHost;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The person's side: a link is made, sent or handed over, cancelled. */
@Service
public class HostLinks {

  /** Two weeks: a landlord who is on holiday still reads it, a paper in a drawer does not last. */
  static final Duration WORKS_FOR = Duration.ofDays(14);

  /** In a day and night, whatever becomes of them: nobody fills a stranger's letter box. */
  static final int MOST_A_DAY = 5;

  private static final Duration A_DAY = Duration.ofDays(1);

  /** By one person to one mail address. */
  static final Limit MAILS = new Limit("host-mail", 3, A_DAY);

  /**
   * To one mail address, whoever asks: accounts are free, and a stranger has one letter box. The
   * manager of a dormitory is named by all who live there.
   */
  static final Limit MAILS_TO = new Limit("host-mails-to", 300, A_DAY);

  private final HostLinkStore store;
  private final NamedHosts hosts;
  private final Notices notices;
  private final HostMails mails;
  private final Outbox outbox;
  private final Limits limits;
  private final SecureRandom random;
  private final Clock clock;

  HostLinks(
      HostLinkStore store,
      NamedHosts hosts,
      Notices notices,
      HostMails mails,
      Outbox outbox,
      Limits limits,
      SecureRandom random,
      Clock clock) {
    this.store = store;
    this.hosts = hosts;
    this.notices = notices;
    this.mails = mails;
    this.outbox = outbox;
    this.limits = limits;
    this.random = random;
    this.clock = clock;
  }

  /**
   * A secret for a form. It is kept nowhere but in the form, so a second press of its button makes
   * no second link.
   */
  public HostSecret draw() {
    return HostSecret.random(random);
  }

  /** The notice's link that works now. */
  public Optional<HostLink> open(Notice notice) {
    return store.current(notice).filter(link -> link.open(clock.instant()));
  }

  /** Whether the host can be asked by mail. */
  public Optional<String> address(Map<String, ? extends @Nullable Object> content) {
    return outbox.offered() ? Askable.address(content) : Optional.empty();
  }

  /**
   * Makes a link of the person's own notice, which ends the one before it.
   *
   * @param secret as it stood in the form
   * @throws HostRefusedException if that cannot be done
   */
  @Transactional
  public HostLink make(Notice own, Map<String, ? extends @Nullable Object> content, String secret) {
    return made(own, content, new HostSecret(secret), false).link();
  }

  /** The same, and sends it to the mail address that the notice names. */
  @Transactional
  public HostLink send(
      Notice own, Map<String, ? extends @Nullable Object> content, String secret, Locale language) {
    String to = address(content).orElseThrow(() -> new HostRefusedException(Reason.NO_MAIL));
    HostSecret drawn = new HostSecret(secret);
    Made made = made(own, content, drawn, true);
    if (made.now()) {
      HostLink link = made.link();
      requireFew(link, to);
      outbox.put(link.resident(), mails.asking(link, drawn, to, language), link.until());
    }
    return made.link();
  }

  /** Counted under a hash whose key is forgotten every night; the address itself stays nowhere. */
  private void requireFew(HostLink link, String to) {
    String box = to.toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*", "");
    // What one person's own limit holds back uses up nothing of the others' share.
    if (limits.refused(MAILS, link.resident().value() + "\n" + box).isPresent()
        || limits.refused(MAILS_TO, box).isPresent()) {
      throw new HostRefusedException(Reason.MAILED_OFTEN);
    }
  }

  private record Made(HostLink link, boolean now) {}

  private Made made(
      Notice own,
      Map<String, ? extends @Nullable Object> content,
      HostSecret secret,
      boolean mailed) {
    Notice notice = notices.lock(own);
    Optional<HostLink> before = store.find(secret.hash());
    if (before.isPresent()) {
      return new Made(again(before.get(), notice), false);
    }
    Instant now = clock.instant();
    SeenByHost.Named host = host(notice, content);
    if (host == null || !secret.shaped()) {
      throw new HostRefusedException(Reason.NOT_ASKED);
    }
    if (store.madeSince(notice.resident(), now.minus(A_DAY)) >= MOST_A_DAY) {
      throw new HostRefusedException(Reason.TOO_MANY);
    }
    store.current(notice).ifPresent(this::end);
    HostLink link =
        new HostLink(
            notice.resident(),
            UUID.randomUUID(),
            notice.number(),
            now.plus(WORKS_FOR),
            mailed,
            null,
            hosts.hash(notice.resident(), host),
            null);
    store.add(link, secret.hash(), now);
    return new Made(link, true);
  }

  /**
   * Nobody where the notice was corrected since it was read: a mail would go to the host before.
   */
  private SeenByHost.@Nullable Named host(
      Notice locked, Map<String, ? extends @Nullable Object> read) {
    SeenByHost.Named host = Askable.offered(locked, read) ? Askable.host(read) : null;
    return host != null && host.equals(notices.seenByHost(locked).host()) ? host : null;
  }

  /** The button was pressed twice, or the page loaded again. */
  private HostLink again(HostLink link, Notice notice) {
    if (!link.number().equals(notice.number()) || !link.open(clock.instant())) {
      throw new HostRefusedException(Reason.ENDED);
    }
    return link;
  }

  /** Ends the notice's link, if there is one. */
  @Transactional
  public void cancel(Notice own) {
    store.current(notices.lock(own)).ifPresent(this::end);
  }

  private void end(HostLink link) {
    store.cancel(link);
    var unused =
        outbox.withdraw(
            link.resident(), mail -> mail.reference().equals(HostMails.reference(link)));
  }

  /** Nobody is asked about what is taken back or refused; a mail that has not left stays here. */
  @ApplicationModuleListener
  void on(NoticeMoved moved) {
    NoticeNumber.parse(moved.number())
        .flatMap(notices::find)
        .filter(notice -> !Askable.alive(notice))
        .ifPresent(this::cancel);
  }

  /** Nor by a link of a host whom the notice does not name any more, nor about no address. */
  @ApplicationModuleListener
  void on(NoticeCorrected corrected) {
    NoticeNumber.parse(corrected.number())
        .flatMap(notices::find)
        .filter(Askable::alive)
        .ifPresent(this::endOfFormerHost);
  }

  private void endOfFormerHost(Notice corrected) {
    Notice notice = notices.lock(corrected);
    SeenByHost now = notices.seenByHost(notice);
    store
        .current(notice)
        .filter(link -> now.address() == null || !hosts.same(link, now))
        .ifPresent(this::end);
  }

  /** Who moves is no guest of the former host any more, and who leaves of nobody. */
  @ApplicationModuleListener
  void on(NoticeFiled filed) {
    if (!"arrival".equals(filed.kind())) {
      NoticeNumber.parse(filed.number())
          .flatMap(notices::find)
          .filter(moved -> moved.state() != NoticeState.WITHDRAWN)
          .ifPresent(this::endOfEarlierOnes);
    }
  }

  private void endOfEarlierOnes(Notice moved) {
    notices.of(moved.resident()).stream()
        .filter(notice -> notice.filedAt().isBefore(moved.filedAt()))
        .filter(notice -> store.current(notice).isPresent())
        .forEach(
            earlier ->
                store
                    .current(notices.lock(earlier))
                    .filter(link -> !stays(link, moved))
                    .ifPresent(this::end));
  }

  private boolean stays(HostLink link, Notice moved) {
    return !"departure".equals(moved.kind()) && hosts.same(link, notices.seenByHost(moved));
  }
}
