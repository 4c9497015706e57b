package org.manzil.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.manzil.benchmarks.MeasuredPart;

/** Writes what {@link Load} and {@link AppendsOnReady} measured into the page. */
public final class LoadPage {

  private final Map<String, Double> measured = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  private LoadPage(Path folder) throws IOException {
    for (String file : List.of("appends", "filings")) {
      for (String line : Files.readAllLines(folder.resolve(file))) {
        String[] cells = line.split("\t");
        measured.put(cells[0], Double.valueOf(cells[1]));
      }
    }
  }

  /** {@code PAGE MEASURED COMMIT PROCESSOR}. */
  public static void main(String[] arguments) throws IOException {
    String head = MeasuredPart.head(arguments[2], arguments[3]);
    new MeasuredPart(Path.of(arguments[0]), "benchmarks/filings")
        .write(new LoadPage(Path.of(arguments[1])).write(head));
  }

  private String write(String head) {
    text.append(head).append("\n\n");
    row("a second", "measured", "of the bare transactions", "goal");
    row("---", "---", "---", "---");
    double bare = saturation("three bare rows in a transaction", Load.BARE_CLIENTS, this::bare);
    double appends =
        saturation(
            "entries of the log, each until its proof is there",
            AppendsOnReady.CLIENTS,
            clients -> number("append." + clients));
    double filings =
        saturation(
            "filings over HTTP, each until its receipt is there",
            Load.FILING_CLIENTS,
            clients -> number("filing." + clients));
    row("**appends**, where each saturates", "", ratio(appends, bare), "≥ 0.5");
    row("**filings**, where each saturates", "", ratio(filings, bare), "≥ 0.25");
    text.append('\n');
    latencies();
    return text.toString();
  }

  /** Before and after the filings: the machine is not the same all the time. */
  private double bare(int clients) {
    return (number("bare.before." + clients) + number("bare.after." + clients)) / 2;
  }

  private double saturation(String what, List<Integer> clients, ToDoubleFunction<Integer> rate) {
    for (int each : clients) {
      row(
          what + ", " + (each == 1 ? "one client" : each + " clients"),
          shown(rate.applyAsDouble(each)),
          ratio(rate.applyAsDouble(each), bare(Math.min(each, 32))),
          "");
    }
    return clients.stream().mapToDouble(rate).max().orElseThrow();
  }

  private void latencies() {
    row("filings that come a second", "receipt, median", "99 of 100", "given", "later", "failed");
    row("---", "---", "---", "---", "---", "---");
    for (int rate : Load.RATES) {
      row(
          String.valueOf(rate),
          shown(number("receipt.p50." + rate)) + " ms",
          shown(number("receipt.p99." + rate)) + " ms",
          shown(number("receipt.given." + rate)),
          shown(number("receipt.later." + rate)),
          shown(number("receipt.failed." + rate)));
    }
  }

  private double number(String name) {
    return measured.getOrDefault(name, Double.NaN);
  }

  private static String ratio(double of, double by) {
    return String.format(Locale.ROOT, "%.2f", of / by);
  }

  private static String shown(double number) {
    return String.format(Locale.ROOT, number < 100 && number % 1 != 0 ? "%.1f" : "%,.0f", number);
  }

  private void row(String... cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
