package org.manzil.commandline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.manzil.transparencylog.DurableFile;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.audit.AuditResult;
import org.manzil.transparencylog.audit.AuditState;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.SignedNote;

/** The file in which audits remember, and the evidence beside it. */
record AuditMemory(Path file) {

  /** What the last clean audit kept; a damaged file is an error, never a first audit. */
  Optional<AuditState> read() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(AuditState.parse(Files.readString(file)));
    } catch (MalformedException e) {
      throw new IOException(file + " is not what an audit remembers: " + e.getMessage(), e);
    }
  }

  void keep(AuditResult.Clean clean) throws IOException {
    DurableFile.replace(file, clean.state().encode());
  }

  /** Writes both checkpoints, each once however often the audit is repeated; names the files. */
  List<Path> keep(AuditResult.Rewritten rewritten) throws IOException {
    return List.of(evidence(rewritten.seenBefore()), evidence(rewritten.seenNow()));
  }

  private Path evidence(String note) throws IOException {
    long size = Checkpoint.parse(SignedNote.parse(note).text()).head().size();
    Path beside =
        file.resolveSibling(
            file.getFileName() + ".evidence-" + size + "-" + sha256(note).substring(0, 8));
    DurableFile.replace(beside, note);
    return beside;
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
