package org.manzil.commandline.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.TreeHasher;
import org.manzil.transparencylog.TreeHead;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.NoteSigner;
import org.manzil.transparencylog.note.SignedNote;
import org.manzil.transparencylog.tile.BundleTile;
import org.manzil.transparencylog.tile.EntryBundle;
import org.manzil.transparencylog.tile.Growth;
import org.manzil.transparencylog.tile.Tile;
import org.manzil.transparencylog.tile.TileHashes;
import org.manzil.transparencylog.tile.TreeBuilder;
import org.manzil.transparencylog.tile.TreeProofs;

/** A log of made-up entries at every size up to the largest, with its key. */
public final class TestLog {

  public final String origin;
  public final NoteSigner signer;
  private final List<byte[]> entries;

  private TestLog(String origin, NoteSigner signer, List<byte[]> entries) {
    this.origin = origin;
    this.signer = signer;
    this.entries = entries;
  }

  public static TestLog of(String origin, int size) {
    List<byte[]> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      entries.add(("entry " + i).getBytes(StandardCharsets.UTF_8));
    }
    return new TestLog(origin, signer(origin), entries);
  }

  /** The same log and key with another entry in one place: history rewritten. */
  public TestLog rewritten(int index) {
    List<byte[]> others = new ArrayList<>(entries);
    others.set(index, new byte[] {1});
    return new TestLog(origin, signer, others);
  }

  private static NoteSigner signer(String origin) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return new NoteSigner(origin, pair.getPublic(), pair.getPrivate());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Growth growth(int size) {
    TreeHasher hasher = new TreeHasher();
    List<Hash> leaves = entries.subList(0, size).stream().map(hasher::leaf).toList();
    return new TreeBuilder(tile -> new byte[0]).append(TreeHead.EMPTY, leaves);
  }

  public SignedNote checkpoint(int size) {
    return signer.sign(Checkpoint.of(origin, growth(size).head()).text());
  }

  public List<Hash> proof(int oldSize, int size) {
    Map<Tile, byte[]> tiles = new HashMap<>();
    for (TileHashes each : growth(size).tiles()) {
      tiles.put(each.tile(), each.bytes());
    }
    return new TreeProofs(size, tile -> tiles.getOrDefault(tile, new byte[0]))
        .consistency(oldSize, size)
        .path();
  }

  public void writeTo(Path folder, int size, SignedNote checkpoint) throws IOException {
    for (TileHashes each : growth(size).tiles()) {
      write(folder.resolve(each.tile().path()), each.bytes());
    }
    for (int at = 0; at < size; at += Tile.FULL) {
      List<byte[]> part = entries.subList(at, Math.min(size, at + Tile.FULL));
      BundleTile bundle = new BundleTile(at / Tile.FULL, part.size());
      write(folder.resolve(bundle.path()), EntryBundle.append(new byte[0], part));
    }
    write(folder.resolve("checkpoint"), checkpoint.encode().getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  /** A trust file that names this log. */
  public String trustFile(List<String> witnesses, int required) {
    String quoted = String.join(",", witnesses.stream().map(key -> '"' + key + '"').toList());
    return """
        {"version":1,"issued":"2026-11-20T08:00:00Z","authority":"A","issuer":"https://a.example",
        "credentialIssuerKeys":[],"credentialAnchors":[],"statusListKeys":[],"receiptKeys":[],
        "log":{"origin":"%s","vkey":"%s","witnesses":[%s],"witnessesRequired":%d,
          "validFrom":"2026-01-01T00:00:00Z","validUntil":"2036-01-01T00:00:00Z"},
        "trustListKeys":[]}
        """
        .formatted(origin, signer.verifierKey().encode(), quoted, required);
  }
}
