package org.manzil.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.manzil.transparencylog.ConsistencyProof;
import org.manzil.transparencylog.InclusionProof;
import org.manzil.transparencylog.tile.Tile;
import org.manzil.transparencylog.tile.TileReader;
import org.manzil.transparencylog.tile.TreeProofs;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Proofs for a log of a million entries, from tiles in memory and from files. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class LogProofBenchmark {

  private static final int ENTRIES = 1_000_000;

  private final LogFolder log = new LogFolder(ENTRIES);
  private final Map<Tile, byte[]> tiles = new HashMap<>();
  private final SplittableRandom random = new SplittableRandom(1);

  @Setup
  public void load() {
    TileReader memory = tile -> tiles.computeIfAbsent(tile, this::read);
    for (int index = 0; index < ENTRIES; index += Tile.FULL) {
      new TreeProofs(ENTRIES, memory).inclusion(index, ENTRIES);
    }
    Checks.hold(new TreeProofs(ENTRIES, memory).root(ENTRIES).equals(log.head.root()));
  }

  @TearDown
  public void delete() throws IOException {
    log.delete();
  }

  private byte[] read(Tile tile) {
    try {
      return Files.readAllBytes(log.folder.resolve(tile.path()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] known(Tile tile) {
    return tiles.getOrDefault(tile, new byte[0]);
  }

  @Benchmark
  public InclusionProof inclusion() {
    return new TreeProofs(ENTRIES, this::known).inclusion(random.nextInt(ENTRIES), ENTRIES);
  }

  @Benchmark
  public InclusionProof inclusionFromFiles() {
    return new TreeProofs(ENTRIES, this::read).inclusion(random.nextInt(ENTRIES), ENTRIES);
  }

  /** What a witness is sent. */
  @Benchmark
  public ConsistencyProof consistency() {
    return new TreeProofs(ENTRIES, this::known).consistency(1 + random.nextInt(ENTRIES), ENTRIES);
  }
}
