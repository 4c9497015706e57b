package org.manzil.service.keys;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;

/** The PKCS#12 file of the authority's keys, with its password in a file beside it. */
final class KeyFile {

  private final Path folder;

  KeyFile(Path folder) {
    this.folder = folder;
  }

  /** Reads the keys, making them on the first start. */
  AuthorityKeys readOrMake(Clock clock, SecureRandom random) {
    try {
      Path file = folder.resolve("authority.p12");
      char[] password = password(random);
      if (!Files.exists(file)) {
        write(new KeyMaker(clock, random).make(password), file, password);
      }
      return new AuthorityKeys(read(file, password), password);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("the key file in " + folder + " cannot be used", e);
    }
  }

  private char[] password(SecureRandom random) throws IOException {
    Path file = folder.resolve("password");
    if (!Files.exists(file)) {
      byte[] bytes = new byte[24];
      random.nextBytes(bytes);
      byte[] text = HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII);
      writeDurably(file, out -> out.write(text));
    }
    return Files.readString(file, StandardCharsets.US_ASCII).strip().toCharArray();
  }

  private static KeyStore read(Path file, char[] password)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password);
    }
    return store;
  }

  private static void write(KeyStore store, Path file, char[] password)
      throws IOException, GeneralSecurityException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    store.store(bytes, password);
    writeDurably(file, bytes::writeTo);
  }

  /** What writes a file's bytes. */
  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /**
   * Written beside, forced to the disk and moved into place: a crash leaves all of it or nothing.
   */
  private static void writeDurably(Path file, Writing writing) throws IOException {
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    Files.deleteIfExists(partial);
    Files.createFile(
        partial,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (FileOutputStream out = new FileOutputStream(partial.toFile())) {
      writing.to(out);
      out.getFD().sync();
    }
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent())) {
      folder.force(true);
    }
  }
}
