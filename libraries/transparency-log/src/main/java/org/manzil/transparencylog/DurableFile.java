package org.manzil.transparencylog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/** Files that after a loss of power hold either all that was there before or all that is new. */
public final class DurableFile {

  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private DurableFile() {}

  /**
   * Replaces a file by way of a neighbour named {@code ….partial}; when this returns, the new
   * content and its name are on the disk. The file has the attributes given, such as who may read
   * it, from its first byte on. One writer at a time.
   */
  public static void replace(Path file, String content, FileAttribute<?>... attributes)
      throws IOException {
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    Files.deleteIfExists(partial);
    try (FileChannel channel = FileChannel.open(partial, NEW, attributes)) {
      ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    forceFolder(file.toAbsolutePath().resolveSibling(""));
  }

  // The rename itself is durable only with the folder that holds it.
  private static void forceFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
