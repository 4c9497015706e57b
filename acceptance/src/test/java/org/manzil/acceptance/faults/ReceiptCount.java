package org.manzil.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.manzil.acceptance.CommandLineRun;
import org.manzil.acceptance.ManzilService;
import org.manzil.acceptance.Repository;

/**
 * What must hold after every fault: acknowledged = rows = valid receipts, no entry twice. It is
 * counted by a script that shares no code with the service; then the audit must be clean.
 */
final class ReceiptCount {

  private final Path folder;
  private final String log;

  /** Writes down what there is to count. */
  ReceiptCount(Path folder, List<Filed> filed, Connection database, ManzilService service)
      throws IOException, SQLException {
    this.folder = Files.createDirectories(folder);
    this.log = service.base() + "/log";
    ByteArrayOutputStream answers = new ByteArrayOutputStream();
    for (Filed one : filed) {
      answers.write(one.body());
      answers.write('\n');
    }
    Files.write(folder.resolve("acknowledged.jsonl"), answers.toByteArray());
    Files.write(folder.resolve("notices.csv"), rows(database, "SELECT number FROM notice.notice"));
    Files.write(
        folder.resolve("entries.csv"),
        rows(database, "SELECT entry_id, position, encode(commitment, 'hex') FROM log.entry"));
    Files.write(folder.resolve("trust.json"), Files.readAllBytes(service.trustFile()));
  }

  /** Counts and audits; prints the counts. */
  void assertNothingLostNothingDoubled() throws IOException, InterruptedException {
    if (hasPython()) {
      CommandLineRun counted = run();
      System.out.println("Counted: " + counted.output().strip());
      assertThat(counted.exitCode()).as(counted.output()).isZero();
    } else {
      System.out.println("Not counted: there is no python3.");
    }
    String trust = folder.resolve("trust.json").toString();
    CommandLineRun audit = CommandLineRun.manzil("audit", "--trust", trust, log);
    assertThat(audit.exitCode()).as(audit.output()).isZero();
  }

  /** The script's own answer. */
  CommandLineRun run() throws IOException, InterruptedException {
    return run(log);
  }

  /** The same of a log that lies in a folder. */
  CommandLineRun run(String otherLog) throws IOException, InterruptedException {
    String script = Repository.file("acceptance/src/test/python/count_receipts.py").toString();
    return CommandLineRun.run(List.of("python3", script, folder.toString(), otherLog));
  }

  Path folder() {
    return folder;
  }

  static boolean hasPython() {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(path -> Files.isExecutable(Path.of(path, "python3")));
  }

  private static List<String> rows(Connection database, String query) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          String value = row.getString(i);
          values.add(value == null ? "" : value);
        }
        lines.add(String.join(",", values));
      }
    }
    return lines;
  }
}
