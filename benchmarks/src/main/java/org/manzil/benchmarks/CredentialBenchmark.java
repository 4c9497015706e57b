package org.manzil.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Each one's work alone: for the bytes it takes, and for two threads against one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class CredentialBenchmark {
  @Param({"limit", "manzil", "authlete", "eudi"})
  public String who = "manzil";

  private final Field field = new Field();

  /** Each thread goes round by itself. */
  @State(Scope.Thread)
  public static class Round {
    private int person;

    int next() {
      person = (person + 1) % Proofs.PEOPLE;
      return person;
    }
  }

  /** A whole verification: issuer's signature, three disclosures, key binding. */
  @Benchmark
  public Object verify(Round round) throws Exception {
    return field.contestant(who).verify(round.next());
  }

  @Benchmark
  public Object issue(Round round) throws Exception {
    return field.contestant(who).issue(round.next());
  }
}
