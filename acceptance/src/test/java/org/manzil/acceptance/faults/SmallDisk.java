package org.manzil.acceptance.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.manzil.acceptance.CommandLineRun;

/** A disk in memory that can be filled to the last page. */
final class SmallDisk implements AutoCloseable {

  private static final int PAGE = 4096;

  private final Path place;

  private SmallDisk(Path place) {
    this.place = place;
  }

  /** Mounts it there; empty where that is not allowed. */
  static Optional<SmallDisk> mount(Path place, int megabytes)
      throws IOException, InterruptedException {
    CommandLineRun mounted =
        CommandLineRun.run(
            List.of(
                "mount",
                "-t",
                "tmpfs",
                "-o",
                "size=" + megabytes + "m",
                "tmpfs",
                Files.createDirectories(place).toString()));
    return mounted.exitCode() == 0 ? Optional.of(new SmallDisk(place)) : Optional.empty();
  }

  /** Leaves no page free. */
  void fill() throws IOException {
    try (OutputStream out = Files.newOutputStream(filling())) {
      byte[] page = new byte[PAGE];
      while (true) {
        out.write(page);
      }
    } catch (IOException full) {
      if (place.toFile().getUsableSpace() >= PAGE) {
        throw full;
      }
    }
  }

  /** Gives back what {@link #fill} has taken. */
  void free() throws IOException {
    Files.delete(filling());
  }

  private Path filling() {
    return place.resolve("filling");
  }

  Path place() {
    return place;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    CommandLineRun unused = CommandLineRun.run(List.of("umount", "-l", place.toString()));
  }
}
