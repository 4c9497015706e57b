package org.manzil.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Everybody does the same work in turns of some milliseconds: what disturbs a shared machine
 * disturbs all alike. A turn's cost is the processor time of the whole process, so that waiting for
 * the others on the machine is not counted, and work on other threads is.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Contest {
  /** Long enough that who came before no longer matters to the caches. */
  static final int TURN = 64;

  @Param({"verify", "issue"})
  public String work = "verify";

  /** By turns nobody would get warm before the measuring is over. */
  @Param("3000")
  public int warmUpMillis = 3000;

  private final Field field = new Field();
  private final Map<String, Turns> turns = new LinkedHashMap<>();
  private int person;

  /** The median of the nanoseconds that each one's turns took. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Median {
    public long limit;
    public long limitInDer;
    public long manzil;
    public long authlete;
    public long eudi;
  }

  @Setup
  public void warmUp(Blackhole hole) throws Exception {
    for (String who : Field.NAMES) {
      turns.put(who, new Turns());
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(warmUpMillis);
      while (System.nanoTime() < end) {
        turn(field.contestant(who), hole);
      }
    }
  }

  /** One turn for each, over the same people. */
  @Benchmark
  public void turns(Blackhole hole) throws Exception {
    for (Map.Entry<String, Turns> each : turns.entrySet()) {
      each.getValue().add(turn(field.contestant(each.getKey()), hole));
    }
    person = (person + TURN) % Proofs.PEOPLE;
  }

  @TearDown(Level.Iteration)
  public void tell(Median median) {
    median.limit = median("limit");
    median.limitInDer = median("limitInDer");
    median.manzil = median("manzil");
    median.authlete = median("authlete");
    median.eudi = median("eudi");
  }

  private long median(String who) {
    Turns of = turns.getOrDefault(who, new Turns());
    long median = of.median();
    of.clear();
    return median;
  }

  private long turn(Contestant contestant, Blackhole hole) throws Exception {
    boolean verify = work.equals("verify");
    long start = ProcessorTime.nanos();
    for (int i = 0; i < TURN; i++) {
      int next = (person + i) % Proofs.PEOPLE;
      hole.consume(verify ? contestant.verify(next) : contestant.issue(next));
    }
    return ProcessorTime.nanos() - start;
  }
}
