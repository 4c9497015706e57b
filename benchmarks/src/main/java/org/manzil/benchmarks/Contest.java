package org.manzil.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Everybody does the same work in turns of a millisecond or so, each timed: what disturbs a shared
 * machine disturbs all alike, so that the ratios hold where single figures jump by half.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Contest {
  /** Long enough that who came before no longer matters to the caches. */
  static final int TURN = 16;

  @Param({"verify", "issue"})
  public String work = "verify";

  private Field field = new Field();
  private int person;

  /** Nanoseconds spent, and by whom. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Spent {
    public long limit;
    public long manzil;
    public long authlete;
    public long eudi;
  }

  @Setup
  public void gather() throws Exception {
    field = new Field();
  }

  /** One turn for each, over the same people. */
  @Benchmark
  public void turns(Spent spent, Blackhole hole) throws Exception {
    spent.limit += turn(field.contestant("limit"), hole);
    spent.manzil += turn(field.contestant("manzil"), hole);
    spent.authlete += turn(field.contestant("authlete"), hole);
    spent.eudi += turn(field.contestant("eudi"), hole);
    person = (person + TURN) % Proofs.PEOPLE;
  }

  private long turn(Contestant contestant, Blackhole hole) throws Exception {
    boolean verify = work.equals("verify");
    long start = System.nanoTime();
    for (int i = 0; i < TURN; i++) {
      int next = (person + i) % Proofs.PEOPLE;
      hole.consume(verify ? contestant.verify(next) : contestant.issue(next));
    }
    return System.nanoTime() - start;
  }
}
