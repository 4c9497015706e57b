package org.manzil.service.log;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Group commit: the next batch starts when the last one ends. Those who wait are told after each
 * batch; entries of other nodes are found by looking every {@link #IDLE}.
 */
@Component
class Sequencer implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
  private static final Duration IDLE = Duration.ofMillis(200);

  private final SequencingBatch batch;
  private final LogStore store;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition work = lock.newCondition();
  private final Condition progress = lock.newCondition();
  // Guarded by the lock: entries were added since the running batch began.
  private boolean wanted;
  // Guarded by the lock: how many batches have ended.
  private long batches;
  private volatile boolean running;
  private volatile @Nullable String fault;
  private @Nullable Thread thread;

  Sequencer(SequencingBatch batch, LogStore store) {
    this.batch = batch;
    this.store = store;
  }

  /** Why the log takes no entries at present; empty when it does. */
  Optional<String> fault() {
    return Optional.ofNullable(fault);
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

  /** Waits until the entry has its place, which no later event takes away, and tells it. */
  long await(UUID entry, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (running && System.nanoTime() < deadline) {
      long before = batches();
      Optional<Long> position = store.position(entry);
      if (position.isPresent()) {
        return position.get();
      }
      awaitBatchAfter(before);
    }
    throw new LogUnavailableException("the log did not take the entry in time");
  }

  private long batches() {
    lock.lock();
    try {
      return batches;
    } finally {
      lock.unlock();
    }
  }

  private void awaitBatchAfter(long before) {
    lock.lock();
    try {
      long left = IDLE.toNanos();
      while (batches == before && left > 0) {
        left = progress.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogUnavailableException("interrupted while waiting for the log");
    } finally {
      lock.unlock();
    }
  }

  private void loop() {
    while (running) {
      awaitWork();
      try {
        while (running && batch.run() > 0) {
          tellProgress();
        }
        fault = null;
      } catch (RuntimeException e) {
        fault = e.getClass().getSimpleName();
        LOG.error("the log could not take a batch; trying again", e);
        awaitBatchAfter(batches());
      }
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

  private void tellProgress() {
    lock.lock();
    try {
      batches++;
      progress.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("log-sequencer").start(this::loop);
  }

  @Override
  public void stop() {
    running = false;
    wake();
    Thread stopping = thread;
    if (stopping != null) {
      try {
        stopping.join(Duration.ofSeconds(10));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
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
