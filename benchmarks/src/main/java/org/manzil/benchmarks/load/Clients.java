package org.manzil.benchmarks.load;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Clients that work one piece after the other, or come at their own times whatever happens. */
final class Clients {

  /** How much was done a second, how long each took, and how many failed. */
  record Outcome(double perSecond, Latencies latencies, int failed) {}

  private final int pieces;
  private final Latencies latencies;
  private final AtomicInteger failed = new AtomicInteger();

  private Clients(int pieces) {
    this.pieces = pieces;
    latencies = new Latencies(pieces);
  }

  /** So many clients share so many pieces of work; each begins the next when the last has ended. */
  static Outcome oneAfterAnother(int clients, int pieces, Supplier<Work> each) {
    Clients run = new Clients(pieces);
    AtomicInteger begun = new AtomicInteger();
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < clients; i++) {
        Work work = each.get();
        threads.execute(
            () -> {
              while (begun.incrementAndGet() <= pieces) {
                run.once(work, System.nanoTime());
              }
            });
      }
    }
    return run.outcome(start);
  }

  /**
   * A client comes at each of its times, also while earlier ones still wait; each one's time counts
   * from when it should have come, so that a stall is felt by all whom it would have met.
   */
  static Outcome atTheirTimes(double perSecond, int pieces, Work work) {
    Clients run = new Clients(pieces);
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < pieces; i++) {
        long due = start + (long) (i * 1e9 / perSecond);
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        threads.execute(() -> run.once(work, due));
      }
    }
    return run.outcome(start);
  }

  private void once(Work work, long from) {
    try {
      work.once();
      latencies.add(System.nanoTime() - from);
    } catch (Exception e) {
      if (failed.incrementAndGet() == 1) {
        System.err.println("the first of those that failed: " + e);
      }
    }
  }

  private Outcome outcome(long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Outcome((pieces - failed.get()) / seconds, latencies, failed.get());
  }
}
