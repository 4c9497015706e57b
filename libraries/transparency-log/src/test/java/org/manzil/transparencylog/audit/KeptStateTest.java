package org.manzil.transparencylog.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.ReferenceTree;
import org.manzil.transparencylog.TreeHead;
import org.manzil.transparencylog.audit.AuditResult.Clean;
import org.manzil.transparencylog.audit.AuditResult.Rewritten;
import org.manzil.transparencylog.audit.AuditResult.Undecided;
import org.manzil.transparencylog.audit.AuditResult.WrongEntry;
import org.manzil.transparencylog.audit.AuditResult.WrongTile;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.TestKeys;

/** An auditor that remembers: the log must begin with all it saw before. */
class KeptStateTest {

  @ParameterizedTest
  @CsvSource({"0, 0", "0, 5", "5, 5", "5, 300", "255, 256", "256, 257", "256, 512", "300, 700"})
  void aLogThatOnlyGrewIsClean(int before, int now) {
    assertThat(PublishedLog.of(now).auditAfter(PublishedLog.of(before))).isInstanceOf(Clean.class);
    assertThat(PublishedLog.of(now).auditAllAfter(PublishedLog.of(before)))
        .isInstanceOf(Clean.class);
  }

  @Test
  void onlyWhatIsNewIsRead() {
    PublishedLog log = PublishedLog.of(66_000);
    assertThat(log.auditAfter(PublishedLog.of(65_700)))
        .isInstanceOfSatisfying(
            Clean.class, clean -> assertThat(clean.firstRead()).isEqualTo(65_536));
    assertThat(log.readPaths)
        .filteredOn(path -> path.startsWith("tile/entries/"))
        .containsExactly("tile/entries/256", "tile/entries/257.p/208");
    assertThat(log.readPaths).doesNotContain("tile/0/000", "tile/1/000");
  }

  @Test
  void anUnchangedLogIsReadAtItsEdgeAlone() {
    PublishedLog log = PublishedLog.of(66_000);
    assertThat(log.auditAfter(PublishedLog.of(66_000))).isInstanceOf(Clean.class);
    assertThat(log.readPaths).hasSizeLessThan(12);
  }

  @Test
  void whatWasReadBeforeIsReadAgainOnlyWhenAllIs() {
    PublishedLog log = PublishedLog.of(700);
    log.flip("tile/entries/000", 3);
    assertThat(log.auditAfter(PublishedLog.of(300))).isInstanceOf(Clean.class);
    assertThat(log.auditAllAfter(PublishedLog.of(300)))
        .isInstanceOfSatisfying(WrongEntry.class, wrong -> assertThat(wrong.index()).isZero());
  }

  @ParameterizedTest
  @CsvSource({"tile/entries/001, 3, 256", "tile/0/001, 0, 256", "tile/0/002.p/188, 32, 513"})
  void aWrongEntryBehindWhatIsKnownIsNamed(String path, int at, long index) {
    PublishedLog log = PublishedLog.of(700);
    log.flip(path, at);
    assertThat(log.auditAfter(PublishedLog.of(300)))
        .isInstanceOfSatisfying(
            WrongEntry.class, wrong -> assertThat(wrong.index()).isEqualTo(index));
  }

  @Test
  void aDamagedEdgeIsNamedByReadingAll() {
    PublishedLog changed = PublishedLog.of(700);
    changed.flip("tile/1/000.p/2", 0);
    assertThat(changed.auditAfter(PublishedLog.of(300)))
        .isInstanceOfSatisfying(WrongTile.class, wrong -> assertThat(wrong.firstEntry()).isZero());
    PublishedLog missing = PublishedLog.of(700);
    missing.files.remove("tile/1/000.p/2");
    assertThat(missing.auditAfter(PublishedLog.of(300))).isInstanceOf(WrongTile.class);
  }

  @Test
  void anEdgeThatCannotBeReadIsUndecided() {
    PublishedLog log = PublishedLog.of(700);
    LogSource failing =
        path -> {
          if (path.startsWith("tile/1/")) {
            throw new IOException("no route");
          }
          return log.read(path);
        };
    AuditState state = new AuditState(PublishedLog.of(300).checkpoint());
    assertThat(
            new LogAuditor(failing, PublishedLog.POLICY, AuditProgress.NONE)
                .audit(Optional.of(state)))
        .isEqualTo(new Undecided("the log cannot be read: no route"));
  }

  @ParameterizedTest
  @CsvSource({"5, 4", "300, 0", "5, 5", "255, 300", "256, 700", "300, 700"})
  void aShrunkenOrRewrittenLogIsConvictedByBothCheckpoints(int before, int now) {
    PublishedLog old = PublishedLog.of(before);
    PublishedLog rewritten = rewritten(now);
    assertThat(rewritten.audit()).isInstanceOf(Clean.class);
    assertThat(rewritten.auditAfter(old))
        .isEqualTo(rewritten.auditAllAfter(old))
        .isEqualTo(new Rewritten(old.checkpoint().encode(), rewritten.checkpoint().encode()));
  }

  @Test
  void twoCheckpointsOfOneSizeAndDifferentRootsAreEvidenceEvenWithoutTiles() {
    PublishedLog now = rewritten(5);
    now.files.keySet().removeIf(path -> path.startsWith("tile/"));
    assertThat(now.auditAfter(PublishedLog.of(5))).isInstanceOf(Rewritten.class);
  }

  @Test
  void aStateTheLogNeverSignedConvictsNobody() {
    PublishedLog log = PublishedLog.of(5);
    AuditState forged =
        new AuditState(
            TestKeys.log(PublishedLog.ORIGIN)
                .sign(Checkpoint.of(PublishedLog.ORIGIN, TreeHead.EMPTY).text()));
    LogAuditor auditor = new LogAuditor(log, PublishedLog.POLICY, AuditProgress.NONE);
    assertThat(auditor.audit(Optional.of(forged))).isInstanceOf(Undecided.class);
  }

  @Test
  void aStateOfAnotherVersionIsRefused() {
    String state = new AuditState(PublishedLog.of(5).checkpoint()).encode();
    assertThat(state).startsWith("manzil/audit-state/v1\n\n" + PublishedLog.ORIGIN + "\n5\n");
    for (String other :
        List.of("{}", state.replace("v1", "v2"), state.replace("v1\n\n", "v1\n"), "\n" + state)) {
      assertThatThrownBy(() -> AuditState.parse(other)).isInstanceOf(MalformedException.class);
    }
  }

  private static PublishedLog rewritten(int size) {
    List<byte[]> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      entries.add(ReferenceTree.entry(i == 3 ? 1_000_000 : i));
    }
    return PublishedLog.of(entries);
  }
}
