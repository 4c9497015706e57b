package org.manzil.transparencylog.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.ReferenceTree;
import org.manzil.transparencylog.TreeHasher;
import org.manzil.transparencylog.TreeHead;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.CheckpointPolicy;
import org.manzil.transparencylog.note.NoteSigner;
import org.manzil.transparencylog.note.SignedNote;
import org.manzil.transparencylog.note.TestKeys;
import org.manzil.transparencylog.tile.BundleTile;
import org.manzil.transparencylog.tile.EntryBundle;
import org.manzil.transparencylog.tile.Growth;
import org.manzil.transparencylog.tile.Tile;
import org.manzil.transparencylog.tile.TreeBuilder;

/** A log as the public sees it, every file at its path, which tests may then spoil. */
final class PublishedLog implements LogSource {

  static final String ORIGIN = "example.org/log";
  static final NoteSigner SIGNER = TestKeys.log(ORIGIN);
  static final CheckpointPolicy POLICY =
      new CheckpointPolicy(ORIGIN, SIGNER.verifierKey(), List.of(), 0);

  final Map<String, byte[]> files = new HashMap<>();
  final List<String> readPaths = new ArrayList<>();

  static PublishedLog of(int size) {
    List<byte[]> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      entries.add(ReferenceTree.entry(i));
    }
    return of(entries);
  }

  static PublishedLog of(List<byte[]> entries) {
    PublishedLog log = new PublishedLog();
    TreeHasher hasher = new TreeHasher();
    List<Hash> leaves = entries.stream().map(hasher::leaf).toList();
    Growth growth =
        new TreeBuilder(
                tile -> {
                  throw new IllegalStateException(tile.path());
                })
            .append(TreeHead.EMPTY, leaves);
    growth.tiles().forEach(tile -> log.files.put(tile.tile().path(), tile.bytes()));
    for (int at = 0; at < entries.size(); at += Tile.FULL) {
      List<byte[]> part = entries.subList(at, Math.min(entries.size(), at + Tile.FULL));
      BundleTile tile = new BundleTile(at / Tile.FULL, part.size());
      log.files.put(tile.path(), EntryBundle.append(new byte[0], part));
    }
    log.publish(SIGNER.sign(Checkpoint.of(ORIGIN, growth.head()).text()));
    return log;
  }

  void publish(SignedNote checkpoint) {
    files.put("checkpoint", checkpoint.encode().getBytes(StandardCharsets.UTF_8));
  }

  SignedNote checkpoint() {
    return SignedNote.parse(files.getOrDefault("checkpoint", new byte[0]));
  }

  void flip(String path, int at) {
    files.computeIfPresent(
        path,
        (_, bytes) -> {
          byte[] copy = bytes.clone();
          copy[at] ^= 1;
          return copy;
        });
  }

  void rename(String from, String to) {
    Optional.ofNullable(files.remove(from)).ifPresent(bytes -> files.put(to, bytes));
  }

  void writeTo(Path folder) {
    files.forEach(
        (path, bytes) -> {
          try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.write(folder.resolve(path), bytes);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Override
  public Optional<byte[]> read(String path) {
    readPaths.add(path);
    return Optional.ofNullable(files.get(path));
  }

  AuditResult audit() {
    return new LogAuditor(this, POLICY, AuditProgress.NONE).audit();
  }

  AuditResult auditAfter(PublishedLog before) {
    return new LogAuditor(this, POLICY, AuditProgress.NONE).audit(before.state());
  }

  AuditResult auditAllAfter(PublishedLog before) {
    return new LogAuditor(this, POLICY, AuditProgress.NONE).auditAll(before.state());
  }

  private Optional<AuditState> state() {
    return Optional.of(AuditState.parse(new AuditState(checkpoint()).encode()));
  }
}
