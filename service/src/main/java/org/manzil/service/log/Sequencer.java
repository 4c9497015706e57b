package org.manzil.service.log;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Group commit: the next batch starts when the last one ends. Those who wait are told after each
 * batch and each publication; what other nodes do is found by looking every {@link #IDLE}. In doubt
 * it stops until a person has looked.
 */
@Component
class Sequencer implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
  private static final Duration IDLE = Duration.ofMillis(200);

  /** Another node may have died between signing a checkpoint and publishing it. */
  private static final Duration LOOK_AFTER = Duration.ofSeconds(5);

  /** How long an answer waits while the log is known to have a fault. */
  private static final Duration LITTLE_PATIENCE = Duration.ofSeconds(1);

  private final SequencingBatch batch;
  private final Publisher publisher;
  private final RestoreGuard guard;
  private final LogStore store;
  private final LogPeriods periods;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition work = lock.newCondition();
  private final Condition progress = lock.newCondition();
  // Guarded by the lock: entries were added since the running batch began.
  private boolean wanted;
  // Guarded by the lock: how often something has come further.
  private long steps;
  private volatile String origin = "";
  private volatile boolean running;
  // Begins anew at each start, since a restored log places other entries where these stood.
  private volatile RecentPlaces recent = new RecentPlaces();
  // Why no entry gets a place; null while they do.
  private volatile @Nullable String fault;
  // Why no checkpoint is published; null while they are.
  private volatile @Nullable String publishingFault;
  private volatile @Nullable LogDoubtException doubt;
  // Whether the stored log was compared with what was published before.
  private volatile boolean compared;
  // A checkpoint was signed since the last publication began.
  private volatile boolean unpublished;
  // Only the publishing thread: when it last asked whether anything waits to be published.
  private long lookedAt = System.nanoTime() - LOOK_AFTER.toNanos();
  private List<Thread> threads = List.of();

  Sequencer(
      SequencingBatch batch,
      Publisher publisher,
      RestoreGuard guard,
      LogStore store,
      LogPeriods periods) {
    this.batch = batch;
    this.publisher = publisher;
    this.guard = guard;
    this.store = store;
    this.periods = periods;
  }

  /** Why the log takes no entries or publishes none at present; empty when it does. */
  Optional<String> fault() {
    return doubt()
        .map(Throwable::getMessage)
        .or(() -> Optional.ofNullable(fault))
        .or(() -> Optional.ofNullable(publishingFault));
  }

  /** Why it has stopped for good; empty while it goes on by itself. */
  Optional<LogDoubtException> doubt() {
    return Optional.ofNullable(doubt);
  }

  /** The origin it signed under when it was started last. */
  String origin() {
    return origin;
  }

  void wake() {
    lock.lock();
    try {
      wanted = true;
      work.signal();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until the entry has its place, which no later event takes away.
   *
   * @throws LogUnavailableException if it has none in time
   */
  LogStore.Standing awaitPlace(UUID entry, Duration patience) {
    return await(entry, standing -> standing.position() != null, () -> fault != null, patience);
  }

  /** The same until the entry stands under a published checkpoint. */
  LogStore.Standing awaitPublished(UUID entry, Duration patience) {
    return await(
        entry,
        LogStore.Standing::published,
        () -> fault != null || publishingFault != null,
        patience);
  }

  private LogStore.Standing await(
      UUID entry, Predicate<LogStore.Standing> asked, BooleanSupplier faulty, Duration patience) {
    long begun = System.nanoTime();
    long askedAt = begun - IDLE.toNanos();
    while (true) {
      long before = steps();
      // Other nodes place and publish, too; what they did is only in the database.
      boolean ask = System.nanoTime() - askedAt >= IDLE.toNanos();
      askedAt = ask ? System.nanoTime() : askedAt;
      Optional<LogStore.Standing> standing =
          (ask ? store.standing(entry) : recent.standing(entry)).filter(asked);
      if (standing.isPresent()) {
        return standing.get();
      }
      // Where this node has stopped, another one may still go on.
      boolean little = faulty.getAsBoolean() || doubt != null;
      Duration longest = little ? LITTLE_PATIENCE : patience;
      if (!running || System.nanoTime() - begun > longest.toNanos()) {
        throw new LogUnavailableException("the log did not take the entry in time");
      }
      awaitStepAfter(before);
    }
  }

  private long steps() {
    lock.lock();
    try {
      return steps;
    } finally {
      lock.unlock();
    }
  }

  private void awaitStepAfter(long before) {
    lock.lock();
    try {
      long left = IDLE.toNanos();
      while (steps == before && left > 0) {
        left = progress.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogUnavailableException("interrupted while waiting for the log");
    } finally {
      lock.unlock();
    }
  }

  private void sequence() {
    while (running && doubt == null) {
      try {
        compared = compared || compare();
        if (compared) {
          step();
        } else {
          fault = "witnesses-missing";
          awaitStepAfter(steps());
        }
      } catch (LogDoubtException e) {
        stopIn(e);
      } catch (RuntimeException | Error e) {
        // An Error too: out of memory ends a request, and must not end the log in silence.
        fault = e.getClass().getSimpleName();
        LOG.error("the log could not take a batch; trying again", e);
        awaitStepAfter(steps());
      }
    }
  }

  /** Beside the sequencing, so that a slow witness keeps no entry from its place. */
  private void publish(Thread sequencing) {
    while (running && doubt == null) {
      long before = steps();
      try {
        if (compared && (unpublished || publishingFault != null || overdue())) {
          publishOnce();
        }
      } catch (LogDoubtException e) {
        stopIn(e);
      } catch (RuntimeException | Error e) {
        publishingFault = e.getClass().getSimpleName();
        LOG.error("the log could not publish a checkpoint; trying again", e);
      }
      awaitStepAfter(before);
    }
    publishTheRest(sequencing);
  }

  private void stopIn(LogDoubtException e) {
    doubt = e;
    LOG.error("the log has stopped until a person has looked: {}", e.getMessage());
  }

  private boolean overdue() {
    return System.nanoTime() - lookedAt > LOOK_AFTER.toNanos();
  }

  /**
   * Once after each start; false while nobody who remembers what was published can be asked: this
   * node's own memory, or as many witnesses as must cosign.
   */
  private boolean compare() {
    boolean remembered = guard.check();
    return publisher.greet() || remembered;
  }

  private void step() {
    awaitWork();
    for (SequencingBatch.Placed placed = run(); !placed.entries().isEmpty(); placed = run()) {
      fault = null;
      recent.placed(placed);
      if (placed.published()) {
        recent.published(placed.size());
      }
      unpublished = true;
      tellStep();
    }
    fault = null;
  }

  private SequencingBatch.Placed run() {
    return running && doubt == null ? batch.run() : SequencingBatch.Placed.NONE;
  }

  private void publishOnce() {
    lookedAt = System.nanoTime();
    unpublished = false;
    OptionalLong published = publisher.publish();
    publishingFault = published.isPresent() ? null : "witnesses-missing";
    published.ifPresent(
        size -> {
          recent.published(size);
          tellStep();
        });
  }

  /** What this node handed out as proven it remembers, so that it knows a database behind it. */
  private void publishTheRest(Thread sequencing) {
    try {
      if (sequencing.join(Duration.ofSeconds(10)) && unpublished && compared && doubt == null) {
        publishOnce();
      }
    } catch (InterruptedException | RuntimeException e) {
      LOG.warn("the next start publishes the last checkpoint: {}", e.getMessage());
    }
  }

  private void awaitWork() {
    lock.lock();
    try {
      if (!wanted) {
        long unused = work.awaitNanos(IDLE.toNanos());
      }
      wanted = false;
    } catch (InterruptedException e) {
      running = false;
    } finally {
      lock.unlock();
    }
  }

  private void tellStep() {
    lock.lock();
    try {
      steps++;
      progress.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void start() {
    running = true;
    doubt = null;
    compared = false;
    recent = new RecentPlaces();
    origin = periods.present().origin();
    Thread sequencing = Thread.ofPlatform().name("log-sequencer").start(this::sequence);
    threads =
        List.of(
            sequencing, Thread.ofPlatform().name("log-publisher").start(() -> publish(sequencing)));
  }

  @Override
  public void stop() {
    running = false;
    wake();
    try {
      for (Thread stopping : threads) {
        boolean unused = stopping.join(Duration.ofSeconds(10));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Stops after the web server, whose last requests still wait for the log. */
  @Override
  public int getPhase() {
    return 0;
  }
}
