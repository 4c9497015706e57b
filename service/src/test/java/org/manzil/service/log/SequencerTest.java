package org.manzil.service.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.service.PageTest;
import org.manzil.service.keys.AuthorityKeys;
import org.manzil.service.log.LogDoubtException.Doubt;
import org.manzil.transparencylog.TreeHasher;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.CheckpointVerdict;
import org.manzil.transparencylog.note.SignedNote;
import org.manzil.transparencylog.note.TlogProof;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class SequencerTest {

  private static final WitnessSettings NOBODY = new WitnessSettings("", "");

  @Autowired private AuthorityKeys keys;
  @Autowired private JdbcClient server;
  @Autowired private Environment environment;
  @TempDir private Path folder;

  private final List<AutoCloseable> open = new ArrayList<>();
  private DataSource database;

  @BeforeEach
  void freshDatabase() {
    database =
        LogDatabases.fresh(
            server,
            environment.getRequiredProperty("spring.datasource.url"),
            environment.getRequiredProperty("spring.datasource.username"),
            environment.getProperty("spring.datasource.password", ""));
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
  }

  private LogNode node(WitnessSettings witnesses) {
    return node(witnesses, folder);
  }

  private LogNode node(WitnessSettings witnesses, Path memory) {
    return node(witnesses, new PublishedMemory(memory), List.of());
  }

  private LogNode node(
      WitnessSettings witnesses, PublishedMemory memory, List<KeptEntries> contents) {
    LogNode node = new LogNode(database, keys, memory, witnesses, contents);
    open.add(node);
    return node;
  }

  private LocalWitness witness() throws Exception {
    LocalWitness witness = new LocalWitness(folder.resolve("witness" + open.size()));
    open.add(witness);
    return witness;
  }

  private static boolean believed(LogNode node, TlogProof proof) {
    return node.periods.present().policy().open(proof.checkpoint())
        instanceof CheckpointVerdict.Trusted;
  }

  @Test
  void theFirstEntryIsTheLogsOwnAndItsContentIsPublic() {
    LogNode node = node(NOBODY).start();
    assertThat(node.addAndProve("a").index()).isEqualTo(1);
    assertThat(node.periods.announcements())
        .singleElement()
        .satisfies(
            first -> {
              assertThat(first.index()).isZero();
              assertThat(first.content()).contains("\"kind\":\"log-begun\"");
            });
  }

  @Test
  void twoNodesAtOnceGiveEveryEntryOnePlace() throws Exception {
    LogNode one = node(NOBODY).start();
    LogNode other = node(NOBODY, Files.createDirectory(folder.resolve("other"))).start();
    List<Future<Long>> places = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
      for (int i = 0; i < 60; i++) {
        LogNode node = i % 2 == 0 ? one : other;
        String name = "n" + i;
        places.add(threads.submit(() -> node.addAndProve(name).index()));
      }
    }
    List<Long> indexes = new ArrayList<>();
    for (Future<Long> place : places) {
      indexes.add(place.get());
    }
    assertThat(indexes).doesNotHaveDuplicates().allMatch(index -> index >= 1 && index <= 60);
    assertThat(one.sequencer.doubt()).isEmpty();
    assertThat(other.sequencer.doubt()).isEmpty();
  }

  @Test
  void aStoredTreeThatDoesNotGiveTheSignedRootStopsTheLogAndNothingIsWritten() throws Exception {
    LogNode node = node(NOBODY).start();
    node.addAndProve("a");
    int changed =
        node.jdbc
            .sql("UPDATE log.tile SET hashes = set_byte(hashes, 0, 255 - get_byte(hashes, 0))")
            .update();
    assertThat(changed).isPositive();
    UUID entry = node.add("b");
    assertThat(node.awaitDoubt()).isEqualTo(Doubt.TREE_CHANGED);
    assertThat(node.store.standing(entry).orElseThrow().position()).isNull();
    assertThatThrownBy(() -> node.sequencer.awaitPlace(entry, Duration.ofSeconds(60)))
        .isInstanceOf(LogUnavailableException.class);
    assertThatThrownBy(() -> node.continuation.confirm("operator 1", "why not"))
        .isInstanceOf(LogContinuation.NothingToConfirmException.class);
  }

  @Test
  void aCheckpointThatNoKeyOfThisLogSignedStopsIt() throws Exception {
    LogNode node = node(NOBODY).start();
    node.addAndProve("a");
    int changed =
        node.jdbc.sql("UPDATE log.checkpoint SET note = replace(note, '/log', '/lag')").update();
    assertThat(changed).isPositive();
    node.add("b");
    assertThat(node.awaitDoubt()).isEqualTo(Doubt.CHECKPOINT_FOREIGN);
  }

  @Test
  void anEntryIsProvenOnceAWitnessHasCosigned() throws Exception {
    LocalWitness witness = witness();
    LogNode node = node(witness.settings());
    witness.know(node.periods.present());
    node.start();
    TlogProof proof = node.addAndProve("a");
    assertThat(believed(node, proof)).isTrue();
    assertThat(proof.checkpoint().signatures()).hasSize(2);
    assertThat(believed(node, node.addAndProve("b"))).isTrue();
  }

  @Test
  void whileTheWitnessIsAwayEntriesHaveTheirPlaceAndTheProofFollows() throws Exception {
    LocalWitness witness = witness();
    LogNode node = node(witness.settings());
    witness.know(node.periods.present());
    node.start();
    node.addAndProve("a");
    witness.away = true;
    UUID entry = node.add("b");
    assertThat(node.sequencer.awaitPlace(entry, Duration.ofSeconds(60)).published()).isFalse();
    assertThatThrownBy(() -> node.sequencer.awaitPublished(entry, Duration.ofSeconds(2)))
        .isInstanceOf(LogUnavailableException.class);
    for (int i = 0; i < 600 && node.sequencer.fault().isEmpty(); i++) {
      Thread.sleep(100);
    }
    assertThat(node.sequencer.fault()).contains("witnesses-missing");
    witness.away = false;
    UUID later = node.add("c");
    assertThat(node.awaitPublished(later).published()).isTrue();
    assertThat(node.awaitPublished(entry).published()).isTrue();
  }

  @Test
  void aDatabaseBehindWhatThisNodePublishedIsNoticedAndGoesOnOnlyUnderANewOrigin()
      throws Exception {
    LogNode node = node(NOBODY).start();
    node.addAndProve("a");
    TlogProof old = node.addAndProve("b");
    node.close();
    restoreBefore(old, node);
    LogNode restored = node(NOBODY).start();
    UUID entry = restored.add("c");
    assertThat(restored.awaitDoubt()).isEqualTo(Doubt.BEHIND_PUBLISHED);
    assertThat(restored.store.standing(entry).orElseThrow().position()).isNull();

    LogPeriod next = restored.continuation.confirm("operator 1", "the disk died");
    assertThat(next.origin()).isEqualTo("residence.example/log/2");
    TlogProof proof = restored.addAndProve("d");
    assertThat(believed(restored, proof)).isTrue();
    assertThat(restored.periods.announcements().getFirst().content())
        .contains("\"kind\":\"restored\"", "operator 1", "the disk died", "\"storedSize\":2");
    assertThat(restored.periods.all().getFirst().policy().open(old.checkpoint()))
        .as("what was proven before the restore stays provable")
        .isInstanceOf(CheckpointVerdict.Trusted.class);
  }

  @Test
  void whatWasProvenIsRememberedHoweverSoonTheNodeStops() {
    PublishedMemory slow = new SlowMemory(folder);
    LogNode node = node(NOBODY, slow, List.of()).start();
    node.addAndProve("a");
    long index = node.addAndProve("b").index();
    node.close();
    Checkpoint last = Checkpoint.parse(slow.last().orElseThrow().text());
    assertThat(last.head().size()).isGreaterThan(index);
  }

  /** On a disk that still writes of one entry when the next is proven. */
  private static final class SlowMemory extends PublishedMemory {

    SlowMemory(Path folder) {
      super(folder);
    }

    @Override
    void keep(SignedNote checkpoint) {
      LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
      super.keep(checkpoint);
    }
  }

  @Test
  void aDatabaseBehindWhatAWitnessCosignedIsNoticedWithoutAnyFile() throws Exception {
    LocalWitness witness = witness();
    LogNode node = node(witness.settings());
    witness.know(node.periods.present());
    node.start();
    node.addAndProve("a");
    TlogProof old = node.addAndProve("b");
    node.close();
    restoreBefore(old, node);
    LogNode restored =
        node(witness.settings(), Files.createDirectory(folder.resolve("new"))).start();
    assertThat(restored.awaitDoubt()).isEqualTo(Doubt.BEHIND_PUBLISHED);
  }

  @Test
  void anotherPastOfTheSameSizeIsAFork() throws Exception {
    LogNode node = node(NOBODY).start();
    node.addAndProve("a");
    TlogProof old = node.addAndProve("b");
    node.close();
    restoreBefore(old, node);
    LogNode forked = node(NOBODY, Files.createDirectory(folder.resolve("new"))).start();
    forked.addAndProve("another b");
    forked.close();
    LogNode compared = node(NOBODY).start();
    assertThat(compared.awaitDoubt()).isEqualTo(Doubt.FORKED);
  }

  /** Brings the tables back to where they were before the proven entry, the last one, came. */
  private static void restoreBefore(TlogProof last, LogNode node) {
    for (String sql :
        List.of(
            "DELETE FROM log.checkpoint WHERE size > " + last.index(),
            "DELETE FROM log.entry WHERE position >= " + last.index(),
            "UPDATE log.tile SET hashes = substring(hashes FROM 1 FOR 32 * "
                + last.index()
                + ")")) {
      assertThat(node.jdbc.sql(sql).update()).isPositive();
    }
  }

  @Test
  void aLogFromBeforeThereWereTimesKeepsWhatItProved() throws Exception {
    LogNode before = node(NOBODY).start();
    TlogProof old = before.addAndProve("a");
    before.close();
    assertThat(before.jdbc.sql("DELETE FROM log.period").update()).isOne();
    LocalWitness witness = witness();
    LogNode after = node(witness.settings());
    witness.know(after.periods.present());
    after.start();
    assertThat(believed(after, after.addAndProve("b"))).isTrue();
    assertThat(after.periods.all()).hasSize(2);
    assertThat(after.periods.all().getFirst().policy().open(old.checkpoint()))
        .isInstanceOf(CheckpointVerdict.Trusted.class);
  }

  @Test
  void aNodeWithOtherWitnessesThanTheNewestStopsAndSignsNothing() throws Exception {
    LogNode old = node(NOBODY).start();
    old.addAndProve("a");
    LocalWitness witness = witness();
    LogNode next = node(witness.settings(), Files.createDirectory(folder.resolve("next")));
    witness.know(next.periods.present());
    old.add("b");
    assertThat(old.awaitDoubt()).isEqualTo(Doubt.ANOTHER_PERIOD);
    next.start();
    TlogProof proof = next.addAndProve("c");
    assertThat(believed(next, proof)).isTrue();
  }

  @Test
  void aDatabaseThatWasExchangedUnderARunningNodeIsNoticedBeforeAnythingIsSigned()
      throws Exception {
    LogNode node = node(NOBODY).start();
    node.addAndProve("a");
    TlogProof last = node.addAndProve("b");
    restoreBefore(last, node);
    UUID entry = node.add("c");
    assertThat(node.awaitDoubt()).isEqualTo(Doubt.BEHIND_PUBLISHED);
    assertThat(node.store.standing(entry).orElseThrow().position()).isNull();
  }

  @Test
  void afterARestoreUnderARunningNodeNothingIsProvenByWhatWasLost() throws Exception {
    LogNode node = node(NOBODY).start();
    node.addAndProve("a");
    TlogProof first = node.addAndProve("lost 0");
    TlogProof last = first;
    for (int i = 1; i < 12; i++) {
      last = node.addAndProve("lost " + i);
    }
    restoreBefore(first, node);
    UUID waiting = node.add("b");
    assertThat(node.awaitDoubt()).isEqualTo(Doubt.BEHIND_PUBLISHED);
    LogPeriod next = node.continuation.confirm("operator 1", "the disk died");
    assertThat(node.awaitPublished(waiting).position()).isLessThan(last.index());
    // Past the size that was reached before, too.
    for (int i = 0; i < 12; i++) {
      TlogProof proof = node.addAndProve("c " + i);
      assertThat(Checkpoint.parse(proof.checkpoint().text()).origin()).isEqualTo(next.origin());
      assertThat(stands(node, proof)).isTrue();
    }
  }

  private static boolean stands(LogNode node, TlogProof proof) {
    LogStore.Stored entry = node.store.entries(proof.index(), proof.index() + 1).getFirst();
    return proof
        .check(
            new TreeHasher().leaf(entry.commitment()), Checkpoint.parse(proof.checkpoint().text()))
        .valid();
  }

  @Test
  void aStartWithAnotherWitnessBeginsANewTimeAndSaysSo() throws Exception {
    LogNode before = node(NOBODY).start();
    TlogProof old = before.addAndProve("a");
    before.close();
    LocalWitness witness = witness();
    LogNode after = node(witness.settings());
    witness.know(after.periods.present());
    after.start();
    assertThat(believed(after, after.addAndProve("b"))).isTrue();
    assertThat(believed(after, old)).isFalse();
    assertThat(after.periods.all()).hasSize(2);
    assertThat(after.periods.announcements().getFirst().content())
        .contains("\"kind\":\"key-change\"", witness.key().encode());
  }

  @Test
  void theSelfCheckNamesWhatWasChangedOrRemoved() {
    LogNode node = node(NOBODY).start();
    for (String name : List.of("a", "b", "c")) {
      node.addAndProve(name);
    }
    node.selfCheck.turn();
    // Nobody keeps the contents of these entries; the log's own is the first.
    assertThat(node.findings.findings())
        .containsExactly(
            "entry 1: content-missing", "entry 2: content-missing", "entry 3: content-missing");
    assertThat(node.jdbc.sql("UPDATE log.self_check SET content_from = 99").update()).isOne();
    node.selfCheck.turn();
    assertThat(node.findings.findings()).isEmpty();
    assertThat(node.jdbc.sql("DELETE FROM log.entry WHERE position = 2").update()).isOne();
    String flip =
        "UPDATE log.entry SET commitment = decode(repeat('00', 32), 'hex') WHERE position = 3";
    assertThat(node.jdbc.sql(flip).update()).isOne();
    node.selfCheck.turn();
    assertThat(node.findings.findings())
        .containsExactly("entry 2: entry-missing", "entry 3: entry-changed");
    assertThat(node.findings.roundEnded()).isNotNull();
  }

  @Test
  void theSelfCheckHashesContentsAnew() {
    Map<UUID, Optional<byte[]>> kept = new java.util.HashMap<>();
    LogNode node = node(NOBODY, new PublishedMemory(folder), List.of(entries -> kept)).start();
    UUID right = node.add("a");
    UUID changed = node.add("b");
    UUID closed = node.add("c");
    node.addAndProve("d");
    assertThat(node.jdbc.sql("UPDATE log.self_check SET content_from = 1").update()).isOne();
    for (LogStore.Stored entry : node.store.entries(0, 9)) {
      kept.put(entry.id(), Optional.of(entry.commitment()));
    }
    node.selfCheck.turn();
    assertThat(node.findings.findings()).isEmpty();
    kept.put(changed, Optional.of(new byte[32]));
    kept.put(closed, Optional.empty());
    node.selfCheck.turn();
    assertThat(node.findings.findings())
        .containsExactlyInAnyOrder(
            "entry " + node.store.standing(changed).orElseThrow().position() + ": content-changed",
            "entry " + node.store.standing(closed).orElseThrow().position() + ": content-changed");
    assertThat(right).isNotEqualTo(changed);
  }
}
