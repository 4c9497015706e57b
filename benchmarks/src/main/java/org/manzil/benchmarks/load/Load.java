package org.manzil.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads a running service and writes lines of {@code name, value}, with a tab between, for {@link
 * LoadPage}. The bare transactions are measured before and after the filings.
 */
public final class Load {

  static final List<Integer> BARE_CLIENTS = List.of(1, 8, 32);
  static final List<Integer> FILING_CLIENTS = List.of(1, 8, 32, 64);
  static final List<Integer> RATES = List.of(1, 30, 300);

  private final Filings filings;
  private final Path data;
  private final int seconds;
  private final List<String> lines = new ArrayList<>();

  private Load(String base, Path data, int seconds) {
    filings = new Filings(base);
    this.data = data;
    this.seconds = seconds;
  }

  /** {@code BASE DATA FILE SECONDS}; the last says how long each rate of filings is kept up. */
  public static void main(String[] arguments) throws IOException, SQLException {
    Load load = new Load(arguments[0], Path.of(arguments[1]), Integer.parseInt(arguments[3]));
    load.measure();
    Files.write(Path.of(arguments[2]), load.lines);
  }

  private void measure() throws IOException, SQLException {
    filed(32, 100 * seconds);
    bare("before");
    for (int clients : FILING_CLIENTS) {
      Clients.Outcome outcome = filed(clients, (clients == 1 ? 10 : 50) * seconds);
      add("filing." + clients, outcome.perSecond());
      add("filing.p99." + clients, outcome.latencies().within(0.99));
      add("filing.failed." + clients, outcome.failed());
    }
    bare("after");
    for (int rate : RATES) {
      atRate(rate);
    }
  }

  private Clients.Outcome filed(int clients, int number) {
    filings.signIn(number);
    return Clients.oneAfterAnother(clients, number, () -> filings::file);
  }

  private void atRate(int rate) {
    int number = rate * seconds;
    filings.signIn(number);
    int unused = filings.later();
    Clients.Outcome outcome = Clients.atTheirTimes(rate, number, filings::file);
    add("receipt.p50." + rate, outcome.latencies().within(0.5));
    add("receipt.p99." + rate, outcome.latencies().within(0.99));
    add("receipt.given." + rate, outcome.latencies().count());
    int later = filings.later();
    add("receipt.later." + rate, later);
    add("receipt.failed." + rate, outcome.failed() - later);
  }

  private void bare(String when) throws IOException, SQLException {
    try (BareTransactions transactions = new BareTransactions(data)) {
      for (int clients : BARE_CLIENTS) {
        Clients.Outcome unused =
            Clients.oneAfterAnother(clients, 50 * seconds, transactions::client);
        Clients.Outcome outcome =
            Clients.oneAfterAnother(clients, 200 * seconds, transactions::client);
        add("bare." + when + "." + clients, outcome.perSecond());
        transactions.hangUp();
      }
    }
  }

  private void add(String name, double value) {
    lines.add(name + "\t" + value);
    System.out.printf("%-24s %,.2f%n", name, value);
  }
}
