package org.manzil.service.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.Regime;
import org.manzil.rules.assessment.Change;
import org.manzil.rules.assessment.Difference;
import org.manzil.rules.facts.RefusedFactsException;

/** Counts whom another version affects, on all processors; keeps nobody's move. */
final class AffectedCount {

  private static final int BATCH = 1024;

  private enum Effect {
    DUTY,
    NO_DUTY,
    EARLIER,
    LATER,
    OTHERWISE,
    NOT_JUDGED
  }

  private final Regime before;
  private final Regime after;
  private final LocalDate on;
  private final LongAdder considered = new LongAdder();
  private final AtomicLongArray counts = new AtomicLongArray(Effect.values().length);
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

  private AffectedCount(Regime before, Regime after, LocalDate on) {
    this.before = before;
    this.after = after;
    this.on = on;
  }

  /** Judges everybody by both versions on that day. */
  static Affected of(PeopleFacts people, Regime before, Regime after, LocalDate on) {
    AffectedCount count = new AffectedCount(before, after, on);
    count.judge(people);
    return count.result();
  }

  private void judge(PeopleFacts people) {
    int processors = Runtime.getRuntime().availableProcessors();
    // Few batches wait, so that a million people's facts are never in memory together.
    Semaphore waiting = new Semaphore(2 * processors);
    try (ExecutorService workers = Executors.newFixedThreadPool(processors)) {
      List<Move> batch = new ArrayList<>(BATCH);
      people.each(
          on,
          move -> {
            batch.add(move);
            if (batch.size() == BATCH) {
              submit(List.copyOf(batch), workers, waiting);
              batch.clear();
            }
          });
      submit(List.copyOf(batch), workers, waiting);
    }
    RuntimeException failed = failure.get();
    if (failed != null) {
      throw failed;
    }
  }

  private void submit(List<Move> batch, ExecutorService workers, Semaphore waiting) {
    waiting.acquireUninterruptibly();
    workers.execute(
        () -> {
          try {
            batch.forEach(this::judge);
          } catch (RuntimeException | Error e) {
            failure.set(new IllegalStateException("not everybody was counted", e));
          } finally {
            waiting.release();
          }
        });
  }

  private void judge(Move move) {
    considered.increment();
    for (Effect effect : effects(move)) {
      counts.incrementAndGet(effect.ordinal());
    }
  }

  private Set<Effect> effects(Move move) {
    List<Change> changes;
    try {
      changes =
          Difference.between(before.assess(move.by(before), on), after.assess(move.by(after), on))
              .changes();
    } catch (RefusedFactsException e) {
      return EnumSet.of(Effect.NOT_JUDGED);
    }
    Set<Effect> effects = EnumSet.noneOf(Effect.class);
    changes.forEach(change -> effects.add(effect(change)));
    if (effects.size() > 1) {
      effects.remove(Effect.OTHERWISE);
    }
    return effects;
  }

  private static Effect effect(Change change) {
    return switch (change) {
      case Change.Arisen _ -> Effect.DUTY;
      case Change.Gone _ -> Effect.NO_DUTY;
      case Change.OfLastDay day -> earlier(day) ? Effect.EARLIER : Effect.LATER;
      case Change.OfOutcome _, Change.OfEarliest _, Change.OfActor _, Change.OfRule _ ->
          Effect.OTHERWISE;
    };
  }

  private static boolean earlier(Change.OfLastDay day) {
    LocalDate then = day.before();
    LocalDate now = day.after();
    return now != null && (then == null || now.isBefore(then));
  }

  private Affected result() {
    return new Affected(
        considered.sum(),
        count(Effect.DUTY),
        count(Effect.NO_DUTY),
        count(Effect.EARLIER),
        count(Effect.LATER),
        count(Effect.OTHERWISE),
        count(Effect.NOT_JUDGED));
  }

  private long count(Effect effect) {
    return counts.get(effect.ordinal());
  }
}
