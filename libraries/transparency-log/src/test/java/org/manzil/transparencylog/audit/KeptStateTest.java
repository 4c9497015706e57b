package org.manzil.transparencylog.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.TestKeys;

/** An auditor that remembers: the log must begin with all it saw before. */
class KeptStateTest {

  @ParameterizedTest
  @CsvSource({"0, 0", "0, 5", "5, 5", "5, 300", "255, 256", "256, 257", "256, 512", "300, 700"})
  void aLogThatOnlyGrewIsClean(int before, int now) {
    assertThat(PublishedLog.of(now).auditAfter(PublishedLog.of(before))).isInstanceOf(Clean.class);
  }

  @ParameterizedTest
  @CsvSource({"5, 4", "300, 0", "5, 5", "255, 300", "256, 700", "300, 700"})
  void aShrunkenOrRewrittenLogIsConvictedByBothCheckpoints(int before, int now) {
    PublishedLog old = PublishedLog.of(before);
    PublishedLog rewritten = rewritten(now);
    assertThat(rewritten.audit()).isInstanceOf(Clean.class);
    assertThat(rewritten.auditAfter(old))
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
    assertThatThrownBy(() -> AuditState.parse("{}")).isInstanceOf(MalformedException.class);
  }

  private static PublishedLog rewritten(int size) {
    List<byte[]> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      entries.add(ReferenceTree.entry(i == 3 ? 1_000_000 : i));
    }
    return PublishedLog.of(entries);
  }
}
