package org.manzil.transparencylog.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A log mirrored into a folder, with its files at the paths of tlog-tiles. */
public record FolderLogSource(Path folder) implements LogSource {

  @Override
  public Optional<byte[]> read(String path) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(folder.resolve(path)));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }
}
