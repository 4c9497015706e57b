package org.manzil.service.host;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.manzil.service.log.EntryProofs;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.NoticeNumber;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.SeenByHost;
import org.springframework.stereotype.Service;

/**
 * The host's side, where nobody is signed in. Whoever holds the secret sees three facts and may
 * answer once; a link that was used, cancelled, has run out or never was is nothing.
 */
@Service
public class HostDoor {

  private final HostLinkStore links;
  private final HostAnswerStore answers;
  private final HostAnswerWriter writer;
  private final NamedHosts hosts;
  private final Notices notices;
  private final EntryProofs proofs;
  private final Clock clock;

  HostDoor(
      HostLinkStore links,
      HostAnswerStore answers,
      HostAnswerWriter writer,
      NamedHosts hosts,
      Notices notices,
      EntryProofs proofs,
      Clock clock) {
    this.links = links;
    this.answers = answers;
    this.writer = writer;
    this.hosts = hosts;
    this.notices = notices;
    this.proofs = proofs;
    this.clock = clock;
  }

  /**
   * What the link shows.
   *
   * @param mark names it, so that an answer is about what was shown and nothing else
   */
  public record Shown(SeenByHost facts, String mark) {

    /** Whether the notice still names an address to ask about. */
    boolean asks() {
      return facts.address() != null;
    }
  }

  /** What is there now; looking changes nothing, however often it is done. */
  public Optional<Shown> look(String secret) {
    HostSecret held = new HostSecret(secret);
    return links
        .find(held.hash())
        .filter(link -> link.open(clock.instant()))
        .flatMap(link -> notice(link).flatMap(notice -> shown(held, link, notice)));
  }

  /** What became of an answer. */
  public sealed interface Outcome {

    /** The link does not work. */
    record Gone() implements Outcome {}

    /** The notice was corrected meanwhile, so the host must look again; nothing was written. */
    record Changed() implements Outcome {}

    /**
     * It stands; the same form sent again gives the same.
     *
     * @param position in the public log, if that answers
     */
    record Taken(Instant at, Optional<Long> position) implements Outcome {}
  }

  /**
   * Takes an answer and uses the link up.
   *
   * @param mark of what was shown
   * @param form names the form that it was written in, at random
   */
  public Outcome answer(String secret, HostWords words, String mark, String form) {
    HostSecret held = new HostSecret(secret);
    byte[] sent = words.hash(form);
    Optional<HostLink> link = links.find(held.hash());
    if (link.isPresent() && link.get().open(clock.instant())) {
      Optional<Notice> notice = notice(link.get());
      Optional<Shown> shown = notice.flatMap(one -> shown(held, link.get(), one));
      if (notice.isEmpty() || shown.isEmpty()) {
        return new Outcome.Gone();
      }
      if (!same(shown.get().mark(), mark)) {
        return new Outcome.Changed();
      }
      Optional<Outcome> problem = writer.write(held, notice.get(), words, mark, sent);
      if (problem.isPresent() && problem.get() instanceof Outcome.Changed) {
        return problem.get();
      }
    }
    return taken(held, sent);
  }

  /** Of two presses of one button at the same moment the second finds what the first has sent. */
  private Outcome taken(HostSecret held, byte[] sent) {
    return links
        .find(held.hash())
        .filter(link -> link.sentHash() != null && MessageDigest.isEqual(link.sentHash(), sent))
        .flatMap(answers::byLink)
        .<Outcome>map(answer -> new Outcome.Taken(answer.at(), proofs.position(answer.id())))
        .orElseGet(Outcome.Gone::new);
  }

  /**
   * Nothing where the notice asks nobody any more, or somebody else than whoever holds the link.
   */
  private Optional<Shown> shown(HostSecret held, HostLink link, Notice notice) {
    SeenByHost facts = notices.seenByHost(notice);
    return Optional.of(new Shown(facts, held.mark(facts.entry())))
        .filter(Shown::asks)
        .filter(shown -> hosts.same(link, facts));
  }

  static boolean same(String one, String other) {
    return MessageDigest.isEqual(HostSecret.sha256(one), HostSecret.sha256(other));
  }

  private Optional<Notice> notice(HostLink link) {
    return NoticeNumber.parse(link.number()).flatMap(notices::find).filter(Askable::alive);
  }
}
