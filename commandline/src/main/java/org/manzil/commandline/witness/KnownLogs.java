package org.manzil.commandline.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.note.VerifierKey;
import org.manzil.transparencylog.witness.WitnessedLogs;
import org.manzil.trust.TrustFile;
import org.manzil.trust.TrustFileException;

/**
 * The logs of a trust file, which may come later and change, and those named by their keys. A file
 * that cannot be read changes nothing: it may be half written.
 */
public final class KnownLogs implements WitnessedLogs {

  private final WitnessedLogs named;
  private final Optional<Path> trust;
  private WitnessedLogs trusted = WitnessedLogs.of(Map.of());
  private @Nullable List<Object> stamp;

  private KnownLogs(WitnessedLogs named, Optional<Path> trust) {
    this.named = named;
    this.trust = trust;
  }

  /** A log named by its key has the key's name as its origin, as tlog-checkpoint advises. */
  public static KnownLogs of(List<VerifierKey> logKeys, Optional<Path> trust) {
    Map<String, List<VerifierKey>> byOrigin =
        logKeys.stream().collect(Collectors.groupingBy(VerifierKey::name));
    return new KnownLogs(WitnessedLogs.of(byOrigin), trust);
  }

  @Override
  public List<VerifierKey> keys(String origin) {
    List<VerifierKey> keys = new ArrayList<>(named.keys(origin));
    trusted().keys(origin).stream().filter(key -> !keys.contains(key)).forEach(keys::add);
    return keys;
  }

  private synchronized WitnessedLogs trusted() {
    if (trust.isPresent()) {
      try {
        reread(trust.get());
      } catch (IOException | TrustFileException | MalformedException _) {
        return trusted;
      }
    }
    return trusted;
  }

  private void reread(Path file) throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    List<Object> stamped =
        List.of(now.lastModifiedTime(), now.size(), Objects.requireNonNullElse(now.fileKey(), ""));
    if (stamped.equals(stamp)) {
      return;
    }
    trusted =
        TrustFile.parse(Files.readAllBytes(file))
            .log()
            .map(log -> Map.of(log.origin(), List.of(VerifierKey.parse(log.vkey()))))
            .map(WitnessedLogs::of)
            .orElseGet(() -> WitnessedLogs.of(Map.of()));
    stamp = stamped;
  }
}
