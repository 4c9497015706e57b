package org.manzil.acceptance.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.manzil.acceptance.Api;
import org.manzil.acceptance.CommandLineRun;

/** Spoils what is counted, one thing at a time, to see that the count complains. */
final class SpoiledCounts {

  private final ReceiptCount count;

  SpoiledCounts(ReceiptCount count) {
    this.count = count;
  }

  void assertRowsAreCounted() throws Exception {
    assertFound("notices.csv", lines -> lines.subList(1, lines.size()), "there is no row");
    assertFound("notices.csv", lines -> with(lines, lines.getFirst()), "two rows");
    assertFound("notices.csv", lines -> with(lines, "00000-00000-00000"), "nobody was told of");
    assertFound(
        "acknowledged.jsonl",
        lines -> with(lines, lines.getFirst()),
        "acknowledged for two filings");
  }

  void assertEntriesAreCounted() throws Exception {
    assertFound(
        "entries.csv", lines -> changed(lines, ",1,", ",2,"), "place 2 of the log: two rows");
    assertFound("entries.csv", lines -> changed(lines, ",1,", ",,"), "it waits without a place");
    assertFound(
        "entries.csv",
        lines -> changed(lines, ",1,[0-9a-f]{8}", ",1,00000000"),
        "published with other content");
  }

  void assertReceiptsAreVerified() throws Exception {
    assertFound(
        "acknowledged.jsonl",
        lines -> changed(lines, "\"receipt\":(.*)Dilnoza", "\"receipt\":$1Dilnora"),
        "is not valid: signature");
  }

  /** The published files are copied, and one byte of an entry changed. */
  void assertTheLogIsRecomputed(Api api) throws Exception {
    Path log = count.folder().resolve("log");
    byte[] checkpoint = api.get("/log/checkpoint", null).body();
    int size =
        Integer.parseInt(new String(checkpoint, UTF_8).lines().skip(1).findFirst().orElse(""));
    write(log.resolve("checkpoint"), checkpoint);
    String width = "000.p/" + size;
    byte[] entries = api.get("/log/tile/entries/" + width, null).body();
    write(log.resolve("tile/0/" + width), api.get("/log/tile/0/" + width, null).body());
    write(log.resolve("tile/entries/" + width), entries);
    assertThat(count.run(log.toString()).exitCode()).isZero();
    entries[entries.length - 1] ^= 1;
    write(log.resolve("tile/entries/" + width), entries);
    CommandLineRun run = count.run(log.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.output()).contains("the entries do not give the root", "the tiles do not hold");
  }

  private void assertFound(String name, UnaryOperator<List<String>> spoil, String complaint)
      throws IOException, InterruptedException {
    Path file = count.folder().resolve(name);
    List<String> right = Files.readAllLines(file);
    Files.write(file, spoil.apply(right));
    CommandLineRun run = count.run();
    Files.write(file, right);
    assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
    assertThat(run.output()).contains(complaint);
  }

  private static List<String> with(List<String> lines, String more) {
    List<String> longer = new ArrayList<>(lines);
    longer.add(more);
    return longer;
  }

  private static List<String> changed(List<String> lines, String pattern, String to) {
    return lines.stream().map(line -> line.replaceFirst(pattern, to)).toList();
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }
}
