package org.manzil.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.manzil.jose.Es256;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.ListStatistics;

/**
 * Measures with whichever provider the class path leads to, and writes lines of {@code name, value,
 * error}, with tabs between, for {@link PerformancePage}.
 */
public final class Measure {
  private static final List<String> OTHERS = List.of("limitInDer", "manzil", "authlete", "eudi");

  private final boolean quick;
  private final List<String> lines = new ArrayList<>();

  private Measure(boolean quick) {
    this.quick = quick;
  }

  /**
   * {@code FILE [--quick] [--others]}; the last measures two threads and all other classes, too.
   */
  public static void main(String[] arguments) throws RunnerException, IOException {
    List<String> options = List.of(arguments);
    Measure measure = new Measure(options.contains("--quick"));
    measure.lines.add("provider\t" + Es256.provider() + "\t");
    measure.contest("verify");
    measure.contest("issue");
    measure.bytes();
    if (options.contains("--others")) {
      measure.threads();
      measure.others();
    }
    Files.write(Path.of(arguments[0]), measure.lines);
  }

  private void contest(String work) throws RunnerException {
    Collection<RunResult> results =
        run(
            options(quick ? 1 : 2, quick ? 1 : 5)
                .include("Contest")
                .measurementTime(TimeValue.milliseconds(quick ? 300 : 3000))
                .param("work", work)
                .param("warmUpMillis", quick ? "200" : "4000"));
    for (String who : OTHERS) {
      ListStatistics ratios = new ListStatistics();
      for (IterationResult iteration : iterations(results)) {
        ratios.addValue(score(iteration, "limit") / score(iteration, who));
      }
      middle(work + "." + who, ratios);
    }
    ListStatistics perSecond = new ListStatistics();
    for (IterationResult iteration : iterations(results)) {
      perSecond.addValue(1e9 * Contest.TURN / score(iteration, "limit"));
    }
    middle(work + ".limit", perSecond);
  }

  /** The median, and half of what the middle half spreads over: others use this machine, too. */
  private void middle(String name, ListStatistics values) {
    add(name, values.getPercentile(50), (values.getPercentile(75) - values.getPercentile(25)) / 2);
  }

  private void bytes() throws RunnerException {
    for (RunResult result :
        run(
            options(1, quick ? 1 : 2)
                .include("CredentialBenchmark")
                .addProfiler(GCProfiler.class))) {
      String who = result.getParams().getParam("who");
      add(
          "bytes." + method(result) + "." + who,
          Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm")));
    }
  }

  private void threads() throws RunnerException {
    for (String who : List.of("limit", "manzil")) {
      for (int threads = 1; threads <= 2; threads++) {
        for (RunResult result :
            run(
                options(1, quick ? 1 : 4)
                    .include("CredentialBenchmark.verify")
                    .param("who", who)
                    .threads(threads))) {
          add("threads." + who + "." + threads, result.getPrimaryResult());
        }
      }
    }
  }

  /** By pattern: whoever adds a benchmark finds it in the table. */
  private void others() throws RunnerException {
    ChainedOptionsBuilder others =
        new OptionsBuilder().exclude("Contest").exclude("CredentialBenchmark").include("Benchmark");
    for (RunResult result : run(others.warmupIterations(1).measurementIterations(quick ? 1 : 2))) {
      StringBuilder name = new StringBuilder("other.").append(result.getParams().getBenchmark());
      for (String parameter : result.getParams().getParamsKeys()) {
        name.append(' ').append(parameter).append('=');
        name.append(result.getParams().getParam(parameter));
      }
      add(name + "\t" + result.getPrimaryResult().getScoreUnit(), result.getPrimaryResult());
    }
  }

  private ChainedOptionsBuilder options(int forks, int iterations) {
    return new OptionsBuilder()
        .forks(forks)
        .warmupIterations(quick ? 1 : 2)
        .warmupTime(TimeValue.milliseconds(quick ? 300 : 1500))
        .measurementIterations(iterations)
        .measurementTime(TimeValue.milliseconds(quick ? 300 : 1000));
  }

  private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
    return new Runner(
            options
                .shouldFailOnError(true)
                .jvmArgsAppend(
                    "--enable-native-access=ALL-UNNAMED", "-Xmx1g", "-XX:+UseSerialGC", "-Xbatch")
                .verbosity(VerboseMode.NORMAL)
                .build())
        .run();
  }

  private static List<IterationResult> iterations(Collection<RunResult> results) {
    return results.stream()
        .flatMap(result -> result.getBenchmarkResults().stream())
        .flatMap(fork -> fork.getIterationResults().stream())
        .toList();
  }

  private static double score(IterationResult iteration, String counter) {
    return Objects.requireNonNull(iteration.getSecondaryResults().get(counter)).getScore();
  }

  private static String method(RunResult result) {
    String name = result.getParams().getBenchmark();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private void add(String name, Result<?> result) {
    add(name, result.getScore(), result.getScoreError());
  }

  private void add(String name, double value, double error) {
    lines.add(name + "\t" + value + "\t" + error);
  }
}
