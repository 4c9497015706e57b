package org.manzil.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.TreeHasher;
import org.manzil.transparencylog.TreeHead;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.CheckpointPolicy;
import org.manzil.transparencylog.note.NoteSigner;
import org.manzil.transparencylog.tile.BundleTile;
import org.manzil.transparencylog.tile.EntryBundle;
import org.manzil.transparencylog.tile.GrowingTree;
import org.manzil.transparencylog.tile.Tile;
import org.manzil.transparencylog.tile.TileHashes;

/** A log of entries of 32 bytes, as the service writes them, in a folder that is thrown away. */
final class LogFolder {
  static final int ENTRY = 32;
  private static final String ORIGIN = "benchmark.example/log";

  final Path folder;
  final CheckpointPolicy policy;
  final TreeHead head;

  private final Random random = new Random(1);
  private final TreeHasher hasher = new TreeHasher();
  private final GrowingTree tree = new GrowingTree();

  LogFolder(int size) {
    try {
      folder = Files.createTempDirectory("manzil-log");
      for (int at = 0; at < size; at += Tile.FULL) {
        bundle(at / Tile.FULL, Math.min(Tile.FULL, size - at));
      }
      tree.partials().forEach(this::write);
      head = tree.head();
      NoteSigner signer = signer();
      policy = new CheckpointPolicy(ORIGIN, signer.verifierKey(), List.of(), 0);
      String checkpoint = signer.sign(Checkpoint.of(ORIGIN, head).text()).encode();
      write("checkpoint", checkpoint.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NoteSigner signer() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return new NoteSigner(ORIGIN, pair.getPublic(), pair.getPrivate());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void bundle(int index, int width) {
    byte[] leaves = new byte[width * Hash.BYTES];
    List<byte[]> entries = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      byte[] entry = new byte[ENTRY];
      random.nextBytes(entry);
      entries.add(entry);
      hasher.leaf(entry, 0, ENTRY, leaves, i * Hash.BYTES);
    }
    write(new BundleTile(index, width).path(), EntryBundle.append(new byte[0], entries));
    tree.add(leaves, this::write);
  }

  private void write(TileHashes tile) {
    write(tile.tile().path(), tile.bytes());
  }

  private void write(String path, byte[] bytes) {
    try {
      Files.createDirectories(folder.resolve(path).resolveSibling(""));
      Files.write(folder.resolve(path), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
