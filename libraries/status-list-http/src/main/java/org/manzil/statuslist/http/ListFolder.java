package org.manzil.statuslist.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lists in files, so that a program that runs for a moment has them the next time. Three lines
 * each: when it was had, its entity tag, the token. What is there is verified like what was
 * fetched.
 */
record ListFolder(Path folder) {

  private static final int LARGEST = (2 << 20) + 1_024;

  /** What a file says, unverified. */
  record Entry(Instant fetchedAt, @Nullable String entityTag, String unverifiedToken) {}

  Optional<Entry> read(URI address) {
    try (InputStream in = Files.newInputStream(file(address))) {
      String[] lines =
          new String(in.readNBytes(LARGEST), StandardCharsets.ISO_8859_1).split("\n", -1);
      return lines.length < 3
          ? Optional.empty()
          : Optional.of(
              new Entry(Instant.parse(lines[0]), lines[1].isEmpty() ? null : lines[1], lines[2]));
    } catch (IOException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Keeps a list; a folder that cannot be written keeps nothing, which only costs a request. */
  void write(URI address, KeptList list) {
    String tag = list.entityTag() == null ? "" : list.entityTag();
    String text = list.fetchedAt() + "\n" + tag + "\n" + list.token() + "\n";
    try {
      Files.createDirectories(folder);
      Path partial = Files.createTempFile(folder, "list", ".partial");
      try {
        Files.writeString(partial, text, StandardCharsets.ISO_8859_1);
        Files.move(partial, file(address), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(partial);
      }
    } catch (IOException e) {
      // Nothing is lost: the list is still in memory, or will be asked for again.
    }
  }

  private Path file(URI address) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(address.toString().getBytes(StandardCharsets.UTF_8));
      return folder.resolve(HexFormat.of().formatHex(digest) + ".list");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
