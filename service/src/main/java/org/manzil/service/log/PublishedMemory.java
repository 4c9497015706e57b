package org.manzil.service.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.note.SignedNote;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The last checkpoint this node has published, in a file outside the database: a restored database
 * that is older than it is found out at the next start. The witnesses remember the same elsewhere.
 */
@Component
class PublishedMemory {

  private final Path file;
  // The sequencer's thread alone writes.
  private String kept = "";

  PublishedMemory(@Value("${manzil.data}") Path data) {
    this.file = data.resolve("log-published");
  }

  Optional<SignedNote> last() {
    try {
      return Files.exists(file)
          ? Optional.of(SignedNote.parse(Files.readAllBytes(file)))
          : Optional.empty();
    } catch (MalformedException e) {
      throw new IllegalStateException(file + " does not hold a checkpoint", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Never forced to the disk: after a power cut an older checkpoint is as true as the last. */
  void keep(SignedNote checkpoint) {
    String text = checkpoint.encode();
    if (text.equals(kept)) {
      return;
    }
    try {
      Path partial = file.resolveSibling(file.getFileName() + ".partial");
      Files.writeString(partial, text);
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
      kept = text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
