package org.manzil.address.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.manzil.address.register.RegisterVersion;

/** Writes a fresh index; closing it before it is finished leaves no trace. */
public final class StreetWriter implements Closeable {

  private static final double BUFFER_MEGABYTES = 64;

  private static final String SPOOL = "spool";

  private final Generations generations;
  private final Path folder;
  private final FileChannel lockFile;
  private final Path generation;
  private final Directory directory;
  private final IndexWriter writer;
  private final GoneWriter gone;
  private long streets;
  private long houses;
  private boolean finished;

  private StreetWriter(Path folder, FileChannel lockFile) throws IOException {
    this.generations = new Generations(folder);
    this.folder = folder;
    this.lockFile = lockFile;
    Generations.delete(folder.resolve(SPOOL));
    this.generation = generations.fresh();
    this.gone = new GoneWriter(generation);
    this.directory = FSDirectory.open(generation);
    this.writer =
        new IndexWriter(directory, new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MEGABYTES));
  }

  /**
   * Begins a new index under that folder.
   *
   * @throws AlreadyImportingException while another import writes there
   */
  public static StreetWriter begin(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel lockFile =
        FileChannel.open(
            folder.resolve("import.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      lock(lockFile, folder);
      return new StreetWriter(folder, lockFile);
    } catch (IOException | RuntimeException failed) {
      lockFile.close();
      throw failed;
    }
  }

  /** Another import holds the folder. */
  public static final class AlreadyImportingException extends FileSystemException {
    private AlreadyImportingException(Path folder) {
      super(folder.toString(), null, "another import is writing here");
    }
  }

  private static void lock(FileChannel lockFile, Path folder) throws IOException {
    try {
      FileLock lock = lockFile.tryLock();
      if (lock != null) {
        return;
      }
    } catch (OverlappingFileLockException heldInThisProcess) {
      throw new AlreadyImportingException(folder);
    }
    throw new AlreadyImportingException(folder);
  }

  /** Adds a street with its houses in the order they are to be shown. */
  public void add(Street street, List<House> onIt) throws IOException {
    writer.addDocument(StreetDocument.of(street, onIt));
    streets++;
    houses += onIt.size();
  }

  /** Adds an address that the register no longer holds. */
  public void add(Gone address) throws IOException {
    gone.add(address);
  }

  /**
   * A folder for what the importer keeps for the next import; it is swapped in with the index. An
   * import that was broken off leaves it, so there may be something in it.
   */
  public Path kept() throws IOException {
    return Files.createDirectories(generations.kept(generation()));
  }

  /** What the importer of the current index kept, or null when nothing is current. */
  public @Nullable Path keptBefore() throws IOException {
    String before = generations.pointer();
    return before == null ? null : generations.kept(before);
  }

  /** Deletes what was kept in this import. */
  public void forgetKept() throws IOException {
    Generations.delete(generations.kept(generation()));
  }

  /** A folder for files that are needed only until the import ends. */
  public Path spool() throws IOException {
    return Files.createDirectories(folder.resolve(SPOOL));
  }

  /** How many streets were added. */
  public long streets() {
    return streets;
  }

  /** Makes the index durable and current. */
  public RegisterVersion finish(String register, LocalDate version, String licence)
      throws IOException {
    RegisterVersion held = new RegisterVersion(register, version, licence, streets, houses);
    writer.setLiveCommitData(CommitData.of(held).entrySet());
    writer.forceMerge(1);
    writer.commit();
    writer.close();
    directory.close();
    gone.finish();
    generations.makeCurrent(generation);
    finished = true;
    return held;
  }

  /** The name of the folder being written. */
  public String generation() {
    return generation.getFileName().toString();
  }

  @Override
  public void close() throws IOException {
    try (lockFile) {
      Generations.delete(folder.resolve(SPOOL));
      if (!finished) {
        writer.rollback();
        directory.close();
        gone.close();
        Generations.delete(generation);
        generations.forgetIfEmpty(generation);
      }
    }
  }
}
