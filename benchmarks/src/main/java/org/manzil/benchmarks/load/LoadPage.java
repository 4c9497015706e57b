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
    row("a second", "measured", "of the bare transactions", "99 of 100", "failed", "goal");
    row("---", "---", "---", "---", "---", "---");
    double bare = best(Load.BARE_CLIENTS, this::bare);
    for (int clients : Load.BARE_CLIENTS) {
      row("three bare rows in a transaction, " + of(clients), shown(bare(clients)), "", "", "", "");
    }
    measured(
        "append",
        "entries of the log, each until its proof is there",
        bare,
        AppendsOnReady.CLIENTS,
        "≥ 0.5");
    measured(
        "filing",
        "filings over HTTP, each until its receipt is there",
        bare,
        Load.FILING_CLIENTS,
        "≥ 0.25");
    text.append('\n');
    latencies();
    return text.toString();
  }

  /** Before and after the filings: the machine is not the same all the time. */
  private double bare(int clients) {
    return (number("bare.before." + clients) + number("bare.after." + clients)) / 2;
  }

  /**
   * Each stands against the bare transactions at their best, whatever number of clients that was.
   */
  private void measured(String name, String what, double bare, List<Integer> all, String goal) {
    double best = best(all, clients -> number(name + "." + clients));
    for (int clients : all) {
      double rate = number(name + "." + clients);
      row(
          what + ", " + of(clients),
          shown(rate),
          ratio(rate, bare),
          shown(number(name + ".p99." + clients)) + " ms",
          shown(number(name + ".failed." + clients)),
          rate == best ? goal : "");
    }
  }

  private static double best(List<Integer> clients, ToDoubleFunction<Integer> rate) {
    return clients.stream().mapToDouble(rate).max().orElseThrow();
  }

  private static String of(int clients) {
    return clients == 1 ? "one client" : clients + " clients";
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
