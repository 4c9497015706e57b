package org.manzil.service.log;

import java.net.URI;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.service.keys.AuthorityKeys;
import org.manzil.service.keys.SigningKey;
import org.manzil.service.log.LogDoubtException.Doubt;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.NoteSigner;
import org.manzil.transparencylog.note.SignatureType;
import org.manzil.transparencylog.note.SignedNote;
import org.manzil.transparencylog.note.VerifierKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The log's times. A start with another key or other witnesses begins a new one, and the log says
 * so in an entry of its own. The origin is a name: the log keeps its first one, whatever address
 * the service moves to.
 */
@Component
public class LogPeriods {

  private final PeriodStore store;
  private final LogStore log;
  private final EntryMaker entries;
  private final SigningKey key;
  private final WitnessSettings witnesses;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private volatile List<LogPeriod> all;

  LogPeriods(
      PeriodStore store,
      LogStore log,
      EntryMaker entries,
      AuthorityKeys keys,
      WitnessSettings witnesses,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Clock clock,
      @Value("${manzil.base-url}") URI baseUrl) {
    this.store = store;
    this.log = log;
    this.entries = entries;
    this.key = keys.log();
    this.witnesses = witnesses;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
    adoptEarlierLog();
    this.all = store.all();
    beginOrGoOn(baseUrl.getAuthority() + "/log");
  }

  /** A log that was written before times were kept had its key and no witnesses. */
  private void adoptEarlierLog() {
    Optional<SignedNote> earlier = store.all().isEmpty() ? log.checkpoint() : Optional.empty();
    earlier.ifPresent(
        note -> {
          String origin = Checkpoint.parse(note.text()).origin();
          VerifierKey vkey = new VerifierKey(origin, SignatureType.ED25519, key.publicKey());
          boolean unused = store.add(new LogPeriod(1, origin, vkey, List.of(), 0, key.validFrom()));
        });
  }

  /** All of them, the present one last. */
  public List<LogPeriod> all() {
    return all;
  }

  /** The time that lasts. */
  public LogPeriod present() {
    return all.getLast();
  }

  /** Signs the checkpoints of the present time. */
  NoteSigner signer() {
    return new NoteSigner(present().origin(), key.publicKey(), key.privateKey());
  }

  /**
   * Makes sure that nobody has begun another time meanwhile.
   *
   * @throws LogDoubtException if another node has, with a key or witnesses that are not this node's
   */
  void requirePresent() {
    if (store.newest() != present().number()) {
      throw new LogDoubtException(
          Doubt.ANOTHER_PERIOD, "another node runs the log with another key or other witnesses");
    }
  }

  /** What the log has said about itself, the newest first. */
  public List<Announcement> announcements() {
    return store.announcements();
  }

  /**
   * Begins a time under another origin, since what was published under the present one cannot be
   * continued.
   *
   * @param why what the entry says beside the change itself
   */
  void beginUnderNewOrigin(Map<String, ? extends @Nullable Object> why) {
    String first = all.getFirst().origin();
    begin(period(first + "/" + (present().number() + 1)), why);
    events.publishEvent(new LogPeriodBegan(present().number()));
  }

  private void beginOrGoOn(String otherwise) {
    if (all.isEmpty()) {
      begin(period(otherwise), Map.of("kind", "log-begun"));
    } else if (!period(present().origin()).sameAs(present())) {
      begin(period(present().origin()), Map.of("kind", "key-change"));
    }
  }

  private LogPeriod period(String origin) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    // Times follow each other, also where the clock was put back.
    Instant from =
        all.isEmpty() || now.isAfter(present().from()) ? now : present().from().plusMillis(1);
    PublicKey publicKey = key.publicKey();
    return new LogPeriod(
        all.size() + 1,
        origin,
        new VerifierKey(origin, SignatureType.ED25519, publicKey),
        witnesses.keys(),
        witnesses.required(),
        from);
  }

  private void begin(LogPeriod next, Map<String, ? extends @Nullable Object> why) {
    transaction.executeWithoutResult(
        status -> {
          if (store.add(next)) {
            SaltedEntry entry = entries.make(content(next, why));
            log.add(entry, next.from());
            store.announce(entry, next.from());
          }
        });
    all = store.all();
  }

  private Map<String, @Nullable Object> content(
      LogPeriod next, Map<String, ? extends @Nullable Object> why) {
    Map<String, @Nullable Object> content = new LinkedHashMap<>(why);
    content.put("at", next.from().toString());
    content.put("before", all.isEmpty() ? null : description(present()));
    content.put("now", description(next));
    return content;
  }

  private static Map<String, Object> description(LogPeriod period) {
    return Map.of(
        "origin", period.origin(),
        "vkey", period.key().encode(),
        "witnesses", period.witnesses().stream().map(VerifierKey::encode).toList(),
        "witnessesRequired", period.witnessesRequired());
  }
}
