package org.manzil.benchmarks.address;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.manzil.benchmarks.MeasuredPart;

/** Writes what {@link AddressBenchmark} measured into the page. */
public final class AddressPage {

  private static final long MILLION = 1_000_000;

  private final TreeMap<Long, Map<String, List<String>>> measured = new TreeMap<>();
  private final StringBuilder text = new StringBuilder();

  private final Map<String, List<String>> imported;

  private AddressPage(Path folder) throws IOException {
    imported = figures(folder.resolve("import/gar"));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toFile().isFile()).toList()) {
        measured.put(Long.valueOf(file.getFileName().toString()), figures(file));
      }
    }
  }

  private static Map<String, List<String>> figures(Path file) throws IOException {
    Map<String, List<String>> figures = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      List<String> cells = List.of(line.split("\t", -1));
      figures.put(cells.getFirst(), cells.subList(1, cells.size()));
    }
    return figures;
  }

  /** {@code PAGE MEASURED COMMIT PROCESSOR}. */
  public static void main(String[] arguments) throws IOException {
    String head = MeasuredPart.head(arguments[2], arguments[3]);
    new MeasuredPart(Path.of(arguments[0]), "benchmarks/addresses")
        .write(new AddressPage(Path.of(arguments[1])).write(head));
  }

  private String write(String head) {
    text.append(head).append("\n\n");
    text.append(
        "Importing a GAR delivery runs at %.2f of a bare StAX pass over the same files (goal 0.5), %,.0f houses a second, index included.%n%n"
            .formatted(figure("import.ratio"), figure("import.rate")));
    row(
        "houses",
        "built in",
        "houses a second",
        "bytes a house",
        "beyond its id",
        "opened in",
        "heap in all");
    row("---", "---", "---", "---", "---", "---", "---");
    measured.forEach((houses, _) -> built(houses));
    text.append('\n');
    row(
        "a query, milliseconds",
        "houses",
        "median",
        "95 of 100",
        "99 of 100",
        "goal",
        "found",
        "pg_trgm: median",
        "99 of 100",
        "found",
        "its median of ours");
    row("---", "---", "---", "---", "---", "---", "---", "---", "---", "---", "---");
    for (QueryKind kind : QueryKind.values()) {
      measured.forEach((houses, _) -> asked(kind, houses));
    }
    return text.append('\n').toString();
  }

  private double figure(String name) {
    return Double.parseDouble(imported.getOrDefault(name, List.of("NaN")).getFirst());
  }

  private void built(long houses) {
    row(
        String.format(Locale.ROOT, "%,d", houses),
        figure(houses, "build.seconds", "%.0f s"),
        figure(houses, "build.rate", "%,.0f"),
        figure(houses, "bytes.house", "%.1f"),
        figure(houses, "bytes.beyond", "%.1f of 12"),
        figure(houses, "open.seconds", "%.1f s"),
        figure(houses, "heap.megabytes", "%.0f MB"));
  }

  private void asked(QueryKind kind, long houses) {
    String ours = "index." + kind;
    String theirs = "trigrams." + kind;
    row(
        kind.title(),
        String.format(Locale.ROOT, "%,d", houses),
        cell(houses, ours, 0),
        cell(houses, ours, 1),
        cell(houses, ours, 2),
        goal(kind, houses),
        cell(houses, ours, 3),
        cell(houses, theirs, 0),
        cell(houses, theirs, 2),
        cell(houses, theirs, 3),
        ratio(houses, theirs, ours));
  }

  private String goal(QueryKind kind, long houses) {
    boolean asTyped =
        kind == QueryKind.EXACT || kind == QueryKind.PREFIX || kind == QueryKind.NUMBER;
    double million = asTyped ? 0.5 : 2;
    return houses < MILLION
        ? ""
        : String.format(Locale.ROOT, "≤ %.1f", houses == MILLION ? million : 3 * million);
  }

  private List<String> cells(long houses, String name) {
    return measured.getOrDefault(houses, Map.of()).getOrDefault(name, List.of());
  }

  private String cell(long houses, String name, int at) {
    List<String> cells = cells(houses, name);
    return cells.isEmpty()
        ? ""
        : String.format(Locale.ROOT, "%.2f", Double.parseDouble(cells.get(at)));
  }

  private String ratio(long houses, String of, String by) {
    List<String> over = cells(houses, of);
    List<String> under = cells(houses, by);
    return over.isEmpty() || under.isEmpty()
        ? ""
        : String.format(
            Locale.ROOT,
            "%.1f",
            Double.parseDouble(over.getFirst()) / Double.parseDouble(under.getFirst()));
  }

  private String figure(long houses, String name, String format) {
    List<String> cells = cells(houses, name);
    return cells.isEmpty()
        ? ""
        : String.format(Locale.ROOT, format, Double.parseDouble(cells.getFirst()));
  }

  private void row(String... cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
