package org.manzil.acceptance.failpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * What the agent and the test tell each other: {@code armed} is read at each pass and becomes
 * {@code fired}; {@code woven}, {@code missing} and {@code passed} list failpoints, one in a line.
 */
public record FailpointFiles(Path folder) {

  /**
   * What shall happen.
   *
   * @param pass how often the failpoint is passed until then, counted from one
   * @param postmaster the database's {@code postmaster.pid}
   */
  public record Armed(Action action, int pass, String point, Path postmaster) {

    private static Armed parse(String line) {
      String[] words = line.strip().split(" ", 4);
      return new Armed(
          Action.valueOf(words[0]), Integer.parseInt(words[1]), words[2], Path.of(words[3]));
    }
  }

  /** Arms one failpoint; nothing has fired since. */
  public void arm(Armed armed) throws IOException {
    Files.deleteIfExists(file("fired"));
    Path partial = file("armed.partial");
    Files.writeString(
        partial,
        "%s %d %s %s".formatted(armed.action(), armed.pass(), armed.point(), armed.postmaster()));
    Files.move(partial, file("armed"), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Arms nothing any longer. */
  public void disarm() throws IOException {
    Files.deleteIfExists(file("armed"));
  }

  public boolean hasFired() {
    return Files.exists(file("fired"));
  }

  /** The failpoints in that list. */
  public List<String> list(String name) throws IOException {
    return Files.exists(file(name)) ? Files.readAllLines(file(name)) : List.of();
  }

  Optional<Armed> armed() {
    try {
      return Files.exists(file("armed"))
          ? Optional.of(Armed.parse(Files.readString(file("armed"))))
          : Optional.empty();
    } catch (IOException e) {
      // The test has disarmed it between the two looks.
      return Optional.empty();
    }
  }

  void fired() throws IOException {
    Files.move(file("armed"), file("fired"), StandardCopyOption.ATOMIC_MOVE);
  }

  void add(String list, String line) {
    try {
      Files.writeString(
          file(list), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String name) {
    return folder.resolve(name);
  }
}
