package org.manzil.transparencylog.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.transparencylog.ReferenceTree;
import org.manzil.transparencylog.TreeHead;
import org.manzil.transparencylog.audit.AuditResult.Clean;
import org.manzil.transparencylog.audit.AuditResult.Undecided;
import org.manzil.transparencylog.audit.AuditResult.WrongCheckpoint;
import org.manzil.transparencylog.audit.AuditResult.WrongEntry;
import org.manzil.transparencylog.audit.AuditResult.WrongRoot;
import org.manzil.transparencylog.audit.AuditResult.WrongTile;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.CheckpointPolicy;
import org.manzil.transparencylog.note.CheckpointVerdict.Reason;
import org.manzil.transparencylog.note.TestKeys.Witness;
import org.manzil.transparencylog.tile.BundleTile;
import org.manzil.transparencylog.tile.Tile;

class LogAuditorTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255, 256, 257, 700, 65_536, 65_537, 66_000})
  void aSoundLogIsClean(int size) {
    PublishedLog log = PublishedLog.of(size);
    assertThat(log.audit())
        .isInstanceOfSatisfying(
            Clean.class,
            clean -> {
              assertThat(clean.checkpoint().head().size()).isEqualTo(size);
              assertThat(clean.state().checkpoint()).isEqualTo(log.checkpoint());
            });
  }

  @ParameterizedTest
  // Entry i of a bundle begins after i entries of 2 + 7, 8 or 9 bytes ("entry 0", "entry 10", …).
  @CsvSource({
    "tile/entries/000, 3, 0",
    "tile/entries/000, 99, 10",
    "tile/0/000, 31, 0",
    "tile/0/000, 32, 1",
    "tile/0/001, 8191, 511",
    "tile/0/002.p/188, 0, 512"
  })
  void aChangedEntryOrLeafHashIsNamed(String path, int at, long index) {
    PublishedLog log = PublishedLog.of(700);
    log.flip(path, at);
    assertThat(log.audit())
        .isInstanceOfSatisfying(
            WrongEntry.class, wrong -> assertThat(wrong.index()).isEqualTo(index));
  }

  @Test
  void ofSeveralWrongEntriesTheFirstIsNamed() {
    PublishedLog log = PublishedLog.of(700);
    log.flip("tile/0/002.p/188", 0);
    log.flip("tile/0/001", 64);
    assertThat(log.audit())
        .isInstanceOfSatisfying(
            WrongEntry.class, wrong -> assertThat(wrong.index()).isEqualTo(258));
  }

  @Test
  void anEntryChangedTogetherWithItsLeafHashIsFoundOneLevelUp() {
    List<byte[]> entries = entries(700);
    entries.set(300, new byte[] {1});
    PublishedLog forged = PublishedLog.of(entries);
    PublishedLog log = PublishedLog.of(700);
    log.files.put("tile/entries/001", forged.files.get("tile/entries/001"));
    log.files.put("tile/0/001", forged.files.get("tile/0/001"));
    assertThat(log.audit())
        .isEqualTo(new WrongTile(new Tile(1, 0, 2), 256, 512, "is not made of the tiles below it"));
  }

  @Test
  void allTilesOfAnotherTreeDoNotGiveTheSignedRoot() {
    List<byte[]> entries = entries(700);
    entries.set(300, new byte[] {1});
    PublishedLog forged = PublishedLog.of(entries);
    PublishedLog log = PublishedLog.of(700);
    Checkpoint signed = Checkpoint.parse(log.checkpoint().text());
    forged.publish(log.checkpoint());
    assertThat(forged.audit()).isEqualTo(new WrongRoot(signed));
  }

  @ParameterizedTest
  @CsvSource({"tile/1/000.p/2, 32, 256", "tile/1/000.p/2, 0, 0"})
  void aChangedUpperTileIsNamedWithItsEntries(String path, int at, long first) {
    PublishedLog log = PublishedLog.of(700);
    log.flip(path, at);
    assertThat(log.audit())
        .isInstanceOfSatisfying(
            WrongTile.class,
            wrong -> {
              assertThat(wrong.tile().path()).isEqualTo(path);
              assertThat(wrong.firstEntry()).isEqualTo(first);
              assertThat(wrong.endEntry()).isEqualTo(first + 256);
            });
  }

  @Test
  void missingFilesAreNamed() {
    for (String path : List.of("tile/0/001", "tile/1/000.p/2")) {
      PublishedLog log = PublishedLog.of(700);
      log.files.remove(path);
      assertThat(log.audit())
          .isInstanceOfSatisfying(
              WrongTile.class, wrong -> assertThat(wrong.tile().path()).isEqualTo(path));
    }
    PublishedLog log = PublishedLog.of(700);
    log.files.remove(new BundleTile(1, 256).path());
    assertThat(log.audit()).isEqualTo(new WrongEntry(256, "its bundle is missing"));
  }

  @Test
  void aTileOfOneHashThatIsMissingIsATileAndNotAnEntry() {
    PublishedLog log = PublishedLog.of(257);
    log.files.remove("tile/0/001.p/1");
    assertThat(log.audit()).isEqualTo(new WrongTile(new Tile(0, 1, 1), 256, 257, "is missing"));
  }

  @Test
  void filesOfTheWrongLengthAreNamed() {
    PublishedLog log = PublishedLog.of(700);
    log.files.computeIfPresent("tile/0/001", (_, b) -> Arrays.copyOf(b, b.length + 32));
    assertThat(log.audit()).isInstanceOf(WrongTile.class);
    PublishedLog longer = PublishedLog.of(700);
    longer.files.computeIfPresent("tile/entries/001", (_, b) -> Arrays.copyOf(b, b.length + 1));
    assertThat(longer.audit()).isEqualTo(new WrongEntry(511, "bytes follow it in its bundle"));
    PublishedLog shorter = PublishedLog.of(700);
    shorter.files.computeIfPresent("tile/entries/001", (_, b) -> Arrays.copyOf(b, b.length - 1));
    assertThat(shorter.audit())
        .isInstanceOfSatisfying(
            WrongEntry.class, wrong -> assertThat(wrong.index()).isEqualTo(511));
  }

  @Test
  void tlogTiles_partialTiles_aFullTileMayStandInForAPartialOne() {
    PublishedLog longer = PublishedLog.of(1024);
    PublishedLog log = PublishedLog.of(700);
    log.files.remove("tile/0/002.p/188");
    log.files.remove("tile/entries/002.p/188");
    log.files.put("tile/0/002", longer.files.get("tile/0/002"));
    log.files.put("tile/entries/002", longer.files.get("tile/entries/002"));
    assertThat(log.audit()).isInstanceOf(Clean.class);
  }

  @Test
  void aCheckpointThatIsNotTheLogsIsRefused() {
    PublishedLog log = PublishedLog.of(3);
    log.flip("checkpoint", 16);
    assertThat(log.audit()).isInstanceOf(WrongCheckpoint.class);
    log.files.put("checkpoint", new byte[] {(byte) 0xFF});
    assertThat(log.audit()).isEqualTo(new WrongCheckpoint(Reason.MALFORMED));
  }

  @Test
  void witnessesAreCountedAsThePolicyAsks() {
    PublishedLog log = PublishedLog.of(3);
    Witness witness = Witness.named("witness.example");
    CheckpointPolicy policy =
        new CheckpointPolicy(
            PublishedLog.ORIGIN, PublishedLog.SIGNER.verifierKey(), List.of(witness.key()), 1);
    LogAuditor auditor = new LogAuditor(log, policy, AuditProgress.NONE);
    assertThat(auditor.audit()).isEqualTo(new WrongCheckpoint(Reason.TOO_FEW_WITNESSES));
    log.publish(log.checkpoint().with(witness.cosign(log.checkpoint().text(), 5)));
    assertThat(auditor.audit())
        .isInstanceOfSatisfying(Clean.class, clean -> assertThat(clean.cosignatures()).hasSize(1));
  }

  @Test
  void whatCannotBeReadIsUndecided() {
    LogSource broken =
        path -> {
          throw new IOException("no route");
        };
    assertThat(new LogAuditor(broken, PublishedLog.POLICY, AuditProgress.NONE).audit())
        .isEqualTo(new Undecided("the log cannot be read: no route"));
    PublishedLog log = PublishedLog.of(3);
    log.files.remove("checkpoint");
    assertThat(log.audit()).isInstanceOf(Undecided.class);
  }

  @Test
  void progressReachesTheEnd() {
    List<Long> heard = new ArrayList<>();
    new LogAuditor(PublishedLog.of(700), PublishedLog.POLICY, (done, total) -> heard.add(done))
        .audit();
    assertThat(heard).containsExactly(256L, 512L, 700L);
  }

  @Test
  void aSizeNobodyCanServeEndsAtTheFirstMissingBundle() {
    PublishedLog log = PublishedLog.of(3);
    TreeHead vast = new TreeHead(Long.MAX_VALUE, TreeHead.EMPTY.root());
    log.publish(PublishedLog.SIGNER.sign(Checkpoint.of(PublishedLog.ORIGIN, vast).text()));
    assertThat(log.audit()).isEqualTo(new WrongEntry(0, "its bundle is missing"));
  }

  private static List<byte[]> entries(int size) {
    List<byte[]> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      entries.add(ReferenceTree.entry(i));
    }
    return entries;
  }
}
