package org.manzil.service.log;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.manzil.service.keys.AuthorityKeys;
import org.manzil.transparencylog.note.TlogProof;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A node's log with a memory of its own over a database that tests can spoil. */
final class LogNode implements AutoCloseable {

  private static final URI BASE = URI.create("https://residence.example");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  final JdbcClient jdbc;
  final LogStore store;
  final PublishedProofs proofs;
  final LogPeriods periods;
  final Sequencer sequencer;
  final LogContinuation continuation;
  final SelfCheck selfCheck;
  final SelfCheckStore findings;
  private final TransactionTemplate transaction;
  private final EntryMaker entries = new EntryMaker(new SecureRandom());

  LogNode(
      DataSource database,
      AuthorityKeys keys,
      PublishedMemory memory,
      WitnessSettings witnesses,
      List<KeptEntries> contents) {
    Clock clock = Clock.systemUTC();
    jdbc = JdbcClient.create(database);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    store = new LogStore(jdbc);
    proofs = new PublishedProofs(store);
    PeriodStore periodStore = new PeriodStore(jdbc);
    periods =
        new LogPeriods(
            periodStore, store, entries, keys, witnesses, transaction, event -> {}, clock, BASE);
    Publisher publisher = new Publisher(store, periods, new WitnessPanel(witnesses, store), memory);
    RestoreGuard guard = new RestoreGuard(store, memory, periods);
    sequencer = new Sequencer(batch(guard, clock), publisher, guard, store, periods);
    continuation = new LogContinuation(sequencer, periods, memory, store);
    findings = new SelfCheckStore(jdbc);
    List<KeptEntries> all = new ArrayList<>(contents);
    all.add(periodStore);
    selfCheck = new SelfCheck(findings, store, all, transaction, clock);
  }

  private SequencingBatch batch(RestoreGuard guard, Clock clock) {
    return new SequencingBatch(store, periods, guard, clock) {
      @Override
      public Placed run() {
        return Objects.requireNonNull(transaction.execute(status -> super.run()));
      }
    };
  }

  LogNode start() {
    sequencer.start();
    return this;
  }

  /** Adds an entry of that name, without waiting. */
  UUID add(String name) {
    SaltedEntry entry = entries.make(Map.of("kind", "test", "name", name));
    transaction.executeWithoutResult(status -> store.add(entry, Clock.systemUTC().instant()));
    sequencer.wake();
    return entry.id();
  }

  TlogProof addAndProve(String name) {
    return proofs.prove(awaitPublished(add(name)));
  }

  /** However slow the disk or a witness is: the log says so early, and goes on. */
  LogStore.Standing awaitPublished(UUID entry) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return sequencer.awaitPublished(entry, PATIENCE);
      } catch (LogUnavailableException e) {
        if (sequencer.doubt().isPresent() || System.nanoTime() > end) {
          throw e;
        }
      }
    }
  }

  /** Why the log has stopped, waited for. */
  LogDoubtException.Doubt awaitDoubt() throws InterruptedException {
    for (int i = 0; i < 1200 && sequencer.doubt().isEmpty(); i++) {
      Thread.sleep(50);
    }
    return sequencer.doubt().orElseThrow().doubt();
  }

  @Override
  public void close() {
    sequencer.stop();
  }
}
