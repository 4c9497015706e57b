package org.manzil.benchmarks;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.manzil.rules.Regime;
import org.manzil.rules.assessment.Assessment;
import org.manzil.rules.assessment.Outcome;
import org.manzil.rules.facts.Facts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One person against one regime, and a million people after a change of its rules. */
@State(Scope.Benchmark)
@Fork(1)
public class RulesBenchmark {

  private static final int MILLION = 1_000_000;
  private static final LocalDate ON = LocalDate.of(2026, 11, 23);

  @Param({"demo", "de", "at", "nl", "ru-mow"})
  public String id = "demo";

  private Regime regime = Regime.bundled(id);
  private Facts[] people = new Facts[0];
  private int next;

  @Setup
  public void prepare() {
    regime = Regime.bundled(id);
    people = People.seeded(1 << 16);
    long concerned =
        Arrays.stream(people)
            .filter(one -> regime.assess(one, ON).outcome() == Outcome.CONCERNED)
            .count();
    if (concerned < people.length / 4) {
      throw new IllegalStateException("the rules concern only " + concerned);
    }
  }

  /** The whole answer with its tree of reasons; put into words only when somebody reads it. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  @Warmup(iterations = 2, time = 1)
  @Measurement(iterations = 3, time = 1)
  public Assessment assess() {
    return regime.assess(people[next++ & (people.length - 1)], ON);
  }

  /** A million people by the old and by the new version, on all cores: whom does it affect? */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @Warmup(iterations = 1)
  @Measurement(iterations = 2)
  public long compareForAMillion() {
    Regime other = Regime.bundled(id);
    return IntStream.range(0, MILLION)
        .parallel()
        .mapToObj(i -> people[i & (people.length - 1)])
        .filter(one -> changed(regime.assess(one, ON), other.assess(one, ON)))
        .count();
  }

  private static boolean changed(Assessment before, Assessment after) {
    return before.outcome() != after.outcome()
        || before.obligations().size() != after.obligations().size();
  }
}
