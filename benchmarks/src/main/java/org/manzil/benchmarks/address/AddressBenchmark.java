package org.manzil.benchmarks.address;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.manzil.address.AddressHit;
import org.manzil.address.AddressIndex;
import org.manzil.address.index.StreetWriter;
import org.manzil.address.name.Kinds;

/** Builds a register of so many houses, opens it and asks it; writes tab-separated figures. */
public final class AddressBenchmark {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int SOUGHT = 1_000;
  private static final int ROUNDS = 8;
  private static final int KEYSTROKES_OF = 150;

  private final long houses;
  private final PrintStream out;
  private final List<Sought> sought = new ArrayList<>();

  private AddressBenchmark(long houses, PrintStream out) {
    this.houses = houses;
    this.out = out;
  }

  /**
   * {@code HOUSES FOLDER FILE [JDBC-URL]}: the address of a database when pg_trgm is asked, too.
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    try (PrintStream out = new PrintStream(arguments[2], StandardCharsets.UTF_8)) {
      var benchmark = new AddressBenchmark(Long.parseLong(arguments[0]), out);
      benchmark.index(Path.of(arguments[1]));
      if (arguments.length > 3) {
        benchmark.trigrams(arguments[3]);
      }
    }
  }

  private void index(Path folder) throws IOException {
    long start = System.nanoTime();
    build(folder);
    double seconds = (System.nanoTime() - start) / 1e9;
    figure("build.seconds", seconds);
    figure("build.rate", houses / seconds);
    figure("bytes.house", (double) size(folder) / houses);
    long ids = 16 * (houses + houses / Generated.HOUSES_ON_A_STREET);
    figure("bytes.beyond", (double) (size(folder) - ids) / houses);
    start = System.nanoTime();
    try (AddressIndex index = AddressIndex.open(folder)) {
      figure("open.seconds", (System.nanoTime() - start) / 1e9);
      figure("heap.megabytes", heap() / 1e6);
      for (QueryKind kind : QueryKind.values()) {
        out.println("index." + kind + "\t" + ask(index, kind).line());
      }
    }
  }

  private void build(Path folder) throws IOException {
    Random random = new Random(1);
    long streets = houses / Generated.HOUSES_ON_A_STREET;
    try (StreetWriter writer = StreetWriter.begin(folder)) {
      new Generated(houses)
          .each(
              (street, onIt) -> {
                writer.add(street, onIt);
                if (random.nextDouble() * streets < 2 * SOUGHT && sought.size() < 2 * SOUGHT) {
                  var house = onIt.get(random.nextInt(onIt.size()));
                  String town = street.places().getLast().name();
                  sought.add(
                      new Sought(
                          house.id(), street.id(), street.name(), town, house.number().shown()));
                }
              });
      writer.finish("generated", LocalDate.EPOCH, "made for the benchmark");
    }
  }

  private static Timed ask(AddressIndex index, QueryKind kind, List<Sought> sought) {
    Random random = new Random(2);
    List<String> queries = new ArrayList<>();
    List<Sought> wanted = new ArrayList<>();
    for (Sought one : sought) {
      for (String query : kind.queries(one, random)) {
        queries.add(query);
        wanted.add(one);
      }
    }
    Timed timed = new Timed(queries.size());
    for (int i = 0; i < queries.size(); i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      List<AddressHit> hits = index.search(queries.get(i), "ru", 10);
      timed.add(THREADS.getCurrentThreadCpuTime() - start, found(hits, wanted.get(i)));
    }
    return timed;
  }

  /** The last of several rounds, each with other houses, so that nothing is known by heart. */
  private Timed ask(AddressIndex index, QueryKind kind) {
    int most = kind == QueryKind.PREFIX ? KEYSTROKES_OF : SOUGHT;
    List<Sought> warm = sought.subList(0, Math.min(most, sought.size() / 2));
    for (int round = 1; round < ROUNDS; round++) {
      ask(index, kind, warm);
    }
    int middle = sought.size() / 2;
    return ask(index, kind, sought.subList(middle, Math.min(middle + most, sought.size())));
  }

  private static boolean found(List<AddressHit> hits, Sought wanted) {
    return hits.stream()
        .anyMatch(hit -> hit.id().equals(wanted.id()) || hit.id().equals(wanted.streetId()));
  }

  private void trigrams(String url) throws IOException, SQLException {
    try (Trigrams trigrams = new Trigrams(url)) {
      long start = System.nanoTime();
      new Generated(houses)
          .each(
              (street, onIt) ->
                  trigrams.add(
                      street.id(),
                      Kinds.full(street.name(), street.type())
                          + " "
                          + street.places().getLast().name()));
      trigrams.finish();
      figure("trigrams.seconds", (System.nanoTime() - start) / 1e9);
      figure("trigrams.bytes", trigrams.bytes());
      for (QueryKind kind : QueryKind.values()) {
        out.println("trigrams." + kind + "\t" + trigrams.ask(kind, sought).line());
      }
    }
  }

  private void figure(String name, double value) {
    out.println(name + "\t" + value);
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static long heap() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
