package org.manzil.transparencylog.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.transparencylog.ReferenceTree;
import org.manzil.transparencylog.TreeHead;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.NoteSigner;
import org.manzil.transparencylog.note.SignedNote;
import org.manzil.transparencylog.note.TestKeys;
import org.manzil.transparencylog.witness.Evidence.Kind;
import org.manzil.transparencylog.witness.WitnessAnswer.Conflict;
import org.manzil.transparencylog.witness.WitnessAnswer.Cosigned;

class FolderWitnessStoreTest {

  private static final String ORIGIN = "../../etc/passwd";
  private static final NoteSigner LOG = TestKeys.log(ORIGIN);

  @TempDir private Path folder = Path.of("");
  private FolderWitnessStore store;

  @BeforeEach
  void open() throws IOException {
    store = FolderWitnessStore.open(folder.resolve("witness"));
  }

  @AfterEach
  void close() throws IOException {
    store.close();
  }

  private static SignedNote note(String origin, int size) {
    TreeHead head = new TreeHead(size, ReferenceTree.root(ReferenceTree.leaves(0, size)));
    return LOG.sign(Checkpoint.of(origin, head).text());
  }

  private static SignedNote note(int size) {
    return note(ORIGIN, size);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("witness"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void reopen() throws IOException {
    store.close();
    open();
  }

  @Test
  void whatWasReplacedIsThereAfterAReopening() throws IOException {
    assertThat(store.latest(ORIGIN)).isEmpty();
    assertThat(store.replace(ORIGIN, Optional.empty(), note(1))).isTrue();
    assertThat(store.replace(ORIGIN, Optional.of(note(1)), note(2))).isTrue();
    reopen();
    assertThat(store.latest(ORIGIN)).contains(note(2));
    assertThat(store.latest("other")).isEmpty();
  }

  @Test
  void whatIsNotExpectedIsNotReplaced() throws IOException {
    assertThat(store.replace(ORIGIN, Optional.of(note(1)), note(2))).isFalse();
    assertThat(store.replace(ORIGIN, Optional.empty(), note(2))).isTrue();
    assertThat(store.replace(ORIGIN, Optional.empty(), note(3))).isFalse();
    assertThat(store.replace(ORIGIN, Optional.of(note(1)), note(3))).isFalse();
    assertThat(store.latest(ORIGIN)).contains(note(2));
  }

  @Test
  void anOriginIsNeverAPath() throws IOException {
    store.replace(ORIGIN, Optional.empty(), note(1));
    store.replace("x".repeat(5000), Optional.empty(), note("x".repeat(5000), 1));
    assertThat(names()).hasSize(3).allMatch(name -> name.matches("lock|[0-9a-f]{64}\\.checkpoint"));
  }

  @Test
  void aWriteThatWasCutShortLeavesWhatWasThere() throws IOException {
    store.replace(ORIGIN, Optional.empty(), note(1));
    String file = names().stream().filter(name -> name.endsWith("point")).findFirst().orElseThrow();
    Files.writeString(folder.resolve("witness").resolve(file + ".partial"), "examp");
    reopen();
    assertThat(store.latest(ORIGIN)).contains(note(1));
    assertThat(store.replace(ORIGIN, Optional.of(note(1)), note(2))).isTrue();
    assertThat(names()).noneMatch(name -> name.endsWith(".partial"));
  }

  @Test
  void aDamagedFileIsNeverTakenForNothing() throws IOException {
    store.replace(ORIGIN, Optional.empty(), note(1));
    Path file =
        folder
            .resolve("witness")
            .resolve(
                names().stream().filter(name -> name.endsWith("point")).findFirst().orElseThrow());
    for (String damaged : List.of("", "examp", note("other", 1).encode())) {
      Files.writeString(file, damaged);
      assertThatThrownBy(() -> store.latest(ORIGIN)).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> store.replace(ORIGIN, Optional.empty(), note(2)))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void oneFolderHasOneWitness() throws IOException {
    assertThatThrownBy(() -> FolderWitnessStore.open(folder.resolve("witness")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("another witness");
    reopen();
  }

  @Test
  void afterItsEndNothingIsWritten() throws IOException {
    store.close();
    assertThatThrownBy(() -> store.replace(ORIGIN, Optional.empty(), note(1)))
        .isInstanceOf(IOException.class);
    assertThat(names()).containsExactly("lock");
    open();
  }

  @Test
  void evidenceIsKeptWholeAndOnce() throws IOException {
    AddCheckpoint fork = new AddCheckpoint(0, List.of(), note(2));
    for (int i = 0; i < 2; i++) {
      store.keep(new Evidence(Kind.FORK, Optional.of(note(1)), fork));
    }
    store.keep(new Evidence(Kind.UNPROVEN, Optional.empty(), fork));
    List<String> names = names().stream().filter(name -> !name.equals("lock")).toList();
    assertThat(names).hasSize(3);
    assertThat(names.get(0)).matches("[0-9a-f]{64}\\.fork-[0-9a-f]{16}\\.kept");
    assertThat(names.get(1)).matches("[0-9a-f]{64}\\.fork-[0-9a-f]{16}\\.submitted");
    assertThat(names.get(2)).matches("[0-9a-f]{64}\\.unproven-[0-9a-f]{16}\\.submitted");
    Path kept = folder.resolve("witness").resolve(names.get(0));
    Path submitted = folder.resolve("witness").resolve(names.get(1));
    assertThat(SignedNote.parse(Files.readAllBytes(kept))).isEqualTo(note(1));
    assertThat(AddCheckpoint.parse(Files.readAllBytes(submitted))).isEqualTo(fork);
  }

  @Test
  void evidenceIsBoundedForEachKindSoThatTrueForksAlwaysFindRoom() throws IOException {
    for (int i = 0; i < 101; i++) {
      AddCheckpoint request = new AddCheckpoint(i, List.of(), note(200));
      store.keep(new Evidence(Kind.UNPROVEN, Optional.empty(), request));
    }
    assertThat(names()).filteredOn(name -> name.contains("unproven")).hasSize(100);
    AddCheckpoint fork = new AddCheckpoint(0, List.of(), note(2));
    store.keep(new Evidence(Kind.FORK, Optional.empty(), fork));
    assertThat(names()).filteredOn(name -> name.contains("fork")).hasSize(1);
  }

  @Test
  void manyAtOnceNeverRollTheTreeBack() throws Exception {
    Witness witness =
        new Witness(
            WitnessedLogs.of(Map.of(ORIGIN, List.of(LOG.verifierKey()))),
            TestKeys.Witness.named("witness.example").signer(),
            store);
    List<Callable<Long>> tasks = new ArrayList<>();
    for (int size = 1; size <= 24; size++) {
      AddCheckpoint request = new AddCheckpoint(0, List.of(), note(size));
      tasks.add(() -> retried(witness, request));
    }
    long largest = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Long> each : threads.invokeAll(tasks)) {
        largest = Math.max(largest, each.get());
      }
    }
    assertThat(largest).isEqualTo(24);
    assertThat(store.latest(ORIGIN)).contains(note(24));
  }

  /** Follows conflicts upwards as a log does; answers the size cosigned, or 0 when overtaken. */
  private static long retried(Witness witness, AddCheckpoint first) throws IOException {
    int size = (int) first.checkpoint().head().size();
    AddCheckpoint request = first;
    while (true) {
      switch (witness.add(request)) {
        case Cosigned _ -> {
          return size;
        }
        case Conflict(long stored) -> {
          if (stored > size) {
            return 0;
          }
          request =
              new AddCheckpoint(
                  stored,
                  ReferenceTree.proof((int) stored, ReferenceTree.leaves(0, size)),
                  first.note());
        }
        case WitnessAnswer.Refused refused -> throw new AssertionError(refused);
      }
    }
  }
}
