package org.manzil.service.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.manzil.service.log.LogDoubtException.Doubt;
import org.manzil.transparencylog.DurableFile;
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
  // The publishing thread alone writes.
  private String kept = "";

  PublishedMemory(@Value("${manzil.data}") Path data) {
    this.file = data.resolve("log-published");
  }

  Optional<SignedNote> last() {
    try {
      return Files.exists(file)
          ? Optional.of(SignedNote.parse(Files.readAllBytes(file)))
          : Optional.empty();
    } catch (MalformedException | IOException e) {
      throw new LogDoubtException(Doubt.MEMORY_UNREADABLE, file + " does not hold a checkpoint");
    }
  }

  void keep(SignedNote checkpoint) {
    String text = checkpoint.encode();
    if (text.equals(kept)) {
      return;
    }
    try {
      DurableFile.replace(file, text);
      kept = text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
