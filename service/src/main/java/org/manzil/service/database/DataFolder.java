package org.manzil.service.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that holds everything the service keeps on disk, owned by one live process at a time.
 */
public final class DataFolder implements AutoCloseable {

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Takes the folder for this process, creating it if need be.
   *
   * @throws StartupRefused if another live process holds it or it cannot be written
   */
  public static DataFolder take(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      createPrivate(absolute);
      FileChannel channel =
          FileChannel.open(
              absolute.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new StartupRefused("the data folder " + absolute + " is in use by another process");
      }
      return new DataFolder(absolute, channel);
    } catch (IOException e) {
      throw new StartupRefused(
          "the data folder " + absolute + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** The folder itself, absolute. */
  public Path path() {
    return path;
  }

  /** A sub-folder that only the service's own user can read. */
  public Path folder(String name) {
    try {
      return createPrivate(path.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path createPrivate(Path folder) throws IOException {
    return Files.isDirectory(folder)
        ? folder
        : Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
