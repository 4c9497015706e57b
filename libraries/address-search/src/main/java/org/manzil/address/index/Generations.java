package org.manzil.address.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.manzil.address.register.RegisterVersion;

/**
 * The index folders {@code index-<n>} under one folder, and the small file {@code current} that
 * names the one to read. The file changes by an atomic move only, so that a reader finds the old
 * index or the new one and never half of either. Beside an index may lie {@code kept-<n>}: what its
 * importer keeps for the next import.
 */
public final class Generations {

  private static final String POINTER = "current";
  private static final String KEPT = "kept-";
  private static final Pattern NAME = Pattern.compile("index-(\\d{1,9})");
  private static final Pattern KEPT_NAME = Pattern.compile("kept-(\\d{1,9})");

  private final Path folder;

  /** The generations under that folder, which need not exist yet. */
  public Generations(Path folder) {
    this.folder = folder;
  }

  /**
   * The folder of the current index.
   *
   * @throws NoSuchFileException when no import has finished here
   */
  public Path current() throws IOException {
    String name = pointer();
    if (name == null) {
      throw new NoSuchFileException(folder.toString(), null, "no address index here");
    }
    return folder.resolve(name);
  }

  /** The name of the current generation, or null when there is none. */
  public @Nullable String pointer() throws IOException {
    try {
      String name = Files.readString(folder.resolve(POINTER), StandardCharsets.UTF_8).strip();
      return NAME.matcher(name).matches() ? name : null;
    } catch (NoSuchFileException none) {
      return null;
    }
  }

  /** What the current index says of itself. */
  public RegisterVersion held() throws IOException {
    try (Directory directory = FSDirectory.open(current())) {
      return CommitData.read(SegmentInfos.readLatestCommit(directory).getUserData());
    }
  }

  /** What was kept beside that generation; the folder need not exist. */
  public Path kept(String generation) {
    return folder.resolve(KEPT + number(generation));
  }

  /**
   * A folder for the next generation. What a broken import left behind is swept away first, but for
   * what it kept: the next import may go on from there.
   */
  Path fresh() throws IOException {
    Files.createDirectories(folder);
    String current = pointer();
    int newest = current == null ? 0 : number(current);
    for (Path generation : all(NAME)) {
      if (number(generation) > newest) {
        delete(generation);
      }
    }
    for (Path kept : all(KEPT_NAME)) {
      if (number(kept) != newest && number(kept) != newest + 1) {
        delete(kept);
      }
    }
    return Files.createDirectory(folder.resolve("index-" + (newest + 1)));
  }

  /** Makes a finished folder the current one; its predecessor stays for readers still inside it. */
  void makeCurrent(Path generation) throws IOException {
    String previous = pointer();
    Path written = folder.resolve(POINTER + ".new");
    try (FileChannel file =
        FileChannel.open(
            written,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      file.write(StandardCharsets.UTF_8.encode(generation.getFileName() + "\n"));
      file.force(true);
    }
    Files.move(written, folder.resolve(POINTER), StandardCopyOption.ATOMIC_MOVE);
    syncFolder();
    for (Path old : all(NAME)) {
      if (!old.equals(generation) && !old.getFileName().toString().equals(previous)) {
        delete(old);
      }
    }
    for (Path kept : all(KEPT_NAME)) {
      if (number(kept) != number(generation)) {
        delete(kept);
      }
    }
  }

  /** Deletes what was kept beside that generation when there is nothing in it. */
  void forgetIfEmpty(Path generation) throws IOException {
    Path kept = kept(generation.getFileName().toString());
    try {
      Files.deleteIfExists(kept);
    } catch (DirectoryNotEmptyException worthKeeping) {
      // The next import goes on from there.
    }
  }

  private void syncFolder() throws IOException {
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }

  private List<Path> all(Pattern name) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> name.matcher(entry.getFileName().toString()).matches())
          .toList();
    }
  }

  private static int number(Path generation) {
    return number(generation.getFileName().toString());
  }

  private static int number(String name) {
    return Integer.parseInt(name.substring(name.indexOf('-') + 1));
  }

  static void delete(Path generation) throws IOException {
    if (!Files.exists(generation)) {
      return;
    }
    try (Stream<Path> files = Files.walk(generation)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
