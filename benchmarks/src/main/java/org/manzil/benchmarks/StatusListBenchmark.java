package org.manzil.benchmarks;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.manzil.statuslist.StatusList;
import org.manzil.statuslist.StatusListToken;
import org.manzil.statuslist.StatusListVerdict;
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

/** Making, reading and asking status lists of a million entries and more. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class StatusListBenchmark {

  private static final int ASKED = 1 << 16;

  /** 131072 and 1048576 are the sizes the service publishes. */
  @Param({"1000000", "10000000"})
  public int entries = 1_000_000;

  /** One in a hundred without decoys; three in a hundred as the service publishes with them. */
  @Param({"0.01", "0.03"})
  public double share = 0.01;

  private ListFixture fixture = new ListFixture(8, 0.5);
  private StatusList list = fixture.build();
  private String token = fixture.sign(list);
  private int[] asked = new int[0];

  @Setup
  public void prepare() {
    fixture = new ListFixture(entries, share);
    list = fixture.build();
    token = fixture.sign(list);
    asked = new SplittableRandom(1).ints(ASKED, 0, entries).toArray();
    if (!(read() instanceof StatusListVerdict.Verified)) {
      throw new IllegalStateException("the list does not verify");
    }
  }

  /** From the set of the revoked to bytes. */
  @Benchmark
  public StatusList build() {
    return fixture.build();
  }

  /** Everything between a revocation and the published token: build, pack, sign. */
  @Benchmark
  public String buildPackAndSign() {
    return fixture.sign(fixture.build());
  }

  /** What a verifier does once for each list: signature, claims, unpacking. */
  @Benchmark
  public StatusListVerdict read() {
    return StatusListToken.verify(
        token, ListFixture.ADDRESS, kid -> Optional.of(fixture.publicKey()), ListFixture.NOW);
  }

  /** 65,536 look-ups at random; divide by that. */
  @Benchmark
  public int lookUps() {
    int revoked = 0;
    for (int index : asked) {
      revoked += list.get(index);
    }
    return revoked;
  }
}
