package org.manzil.benchmarks;

import java.util.concurrent.TimeUnit;
import org.manzil.credential.proof.ProofText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a presentation of three facts to what a QR code holds, and back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ProofTextBenchmark {
  private final String presentation = new Proofs().presentations.getFirst();
  private final String text = ProofText.encode(presentation);

  @Benchmark
  public String encode() {
    return ProofText.encode(presentation);
  }

  @Benchmark
  public ProofText.Decoded decode() {
    return ProofText.decode(text);
  }
}
