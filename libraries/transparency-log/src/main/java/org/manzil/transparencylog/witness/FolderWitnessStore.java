package org.manzil.transparencylog.witness;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manzil.transparencylog.DurableFile;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.SignedNote;

/**
 * A witness's memory in a folder: for each log a file {@code <SHA-256 of the origin>.checkpoint},
 * and evidence beside it. A lock keeps a second process out until this one closes or dies.
 */
public final class FolderWitnessStore implements WitnessStore, AutoCloseable {

  // The log alone can make more of them, so this bounds what a wrong log, or a stranger who
  // replays true checkpoints with wrong proofs, can fill the disk with.
  private static final int MOST_EVIDENCE = 100;

  private final Path folder;
  private final FileChannel lock;

  private FolderWitnessStore(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Opens the folder, making it if need be; an {@link IOException} if somebody else has it. */
  public static FolderWitnessStore open(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new IOException("another witness is using the folder " + folder);
    }
    return new FolderWitnessStore(folder, channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  @Override
  public Optional<SignedNote> latest(String origin) throws IOException {
    Path file = file(origin);
    try {
      SignedNote note = SignedNote.parse(Files.readAllBytes(file));
      if (!Checkpoint.parse(note.text()).origin().equals(origin)) {
        throw new IOException(file + " is of another log");
      }
      return Optional.of(note);
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (MalformedException e) {
      throw new IOException(file + " is damaged", e);
    }
  }

  @Override
  public synchronized boolean replace(String origin, Optional<SignedNote> expected, SignedNote next)
      throws IOException {
    requireOpen();
    if (!latest(origin).equals(expected)) {
      return false;
    }
    DurableFile.replace(file(origin), next.encode());
    return true;
  }

  /**
   * Writes {@code <log>.<kind>-<hash of the request>.submitted}, the request as it came, and {@code
   * ….kept}, the checkpoint it does not fit; at most 100 of a kind for each log.
   */
  @Override
  public synchronized void keep(Evidence evidence) throws IOException {
    requireOpen();
    String log = FileNames.of(evidence.submitted().checkpoint().origin());
    String kind = log + "." + evidence.kind().name().toLowerCase(Locale.ROOT) + "-";
    String request = evidence.submitted().encode();
    String name = kind + FileNames.of(request).substring(0, 16);
    if (Files.exists(folder.resolve(name + ".submitted")) || count(kind) >= MOST_EVIDENCE) {
      return;
    }
    if (evidence.kept().isPresent()) {
      DurableFile.replace(folder.resolve(name + ".kept"), evidence.kept().get().encode());
    }
    DurableFile.replace(folder.resolve(name + ".submitted"), request);
  }

  private long count(String kind) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(kind) && name.endsWith(".submitted"))
          .count();
    }
  }

  // Without the lock somebody else may be writing.
  private void requireOpen() throws IOException {
    if (!lock.isOpen()) {
      throw new IOException("the witness has stopped");
    }
  }

  private Path file(String origin) {
    return folder.resolve(FileNames.of(origin) + ".checkpoint");
  }

  /** Lets others have the folder; a write that is under way is finished first. */
  @Override
  public synchronized void close() throws IOException {
    lock.close();
  }
}
