package org.manzil.transparencylog.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.ReferenceTree;
import org.manzil.transparencylog.TreeHead;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.CheckpointPolicy;
import org.manzil.transparencylog.note.CheckpointVerdict.Trusted;
import org.manzil.transparencylog.note.NoteSigner;
import org.manzil.transparencylog.note.SignedNote;
import org.manzil.transparencylog.note.TestKeys;
import org.manzil.transparencylog.witness.Evidence.Kind;
import org.manzil.transparencylog.witness.WitnessAnswer.Conflict;
import org.manzil.transparencylog.witness.WitnessAnswer.Cosigned;
import org.manzil.transparencylog.witness.WitnessAnswer.Refused;

/** tlog-witness, "add-checkpoint", sentence by sentence. */
class WitnessTest {

  private static final String ORIGIN = "example.org/log";
  private static final NoteSigner LOG = TestKeys.log(ORIGIN);
  private static final NoteSigner SECOND_KEY = TestKeys.log(ORIGIN);
  private static final TestKeys.Witness KEYS = TestKeys.Witness.named("witness.example");

  private final MemoryStore store = new MemoryStore();
  private final Witness witness =
      new Witness(
          WitnessedLogs.of(Map.of(ORIGIN, List.of(LOG.verifierKey(), SECOND_KEY.verifierKey()))),
          KEYS.signer(),
          store);

  private static List<Hash> leaves(int size) {
    return ReferenceTree.leaves(0, size);
  }

  private static SignedNote note(long size, Hash root) {
    return LOG.sign(Checkpoint.of(ORIGIN, new TreeHead(size, root)).text());
  }

  private static SignedNote note(int size) {
    return note(size, ReferenceTree.root(leaves(size)));
  }

  private static AddCheckpoint from(int old, int size) {
    List<Hash> proof = old == 0 ? List.of() : ReferenceTree.proof(old, leaves(size));
    return new AddCheckpoint(old, proof, note(size));
  }

  private void cosigned(int size) throws IOException {
    assertThat(witness.add(from(0, size))).isInstanceOf(Cosigned.class);
  }

  @Test
  void aFirstCheckpointAndEveryExtensionIsCosigned() throws IOException {
    CheckpointPolicy policy =
        new CheckpointPolicy(ORIGIN, LOG.verifierKey(), List.of(KEYS.key()), 1);
    int before = 0;
    for (int size : new int[] {0, 1, 2, 2, 5, 8, 30}) {
      WitnessAnswer answer = witness.add(from(before, size));
      assertThat(answer).isInstanceOf(Cosigned.class);
      SignedNote whole = note(size).withSignatures(((Cosigned) answer).signatures());
      assertThat(policy.open(whole)).isInstanceOf(Trusted.class);
      before = size;
    }
    assertThat(store.latest).containsEntry(ORIGIN, note(30));
  }

  @Test
  void theAnswerOnHttpIsOneOrMoreSignatureLines() throws IOException {
    WitnessAnswer answer = witness.add(from(0, 5));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).startsWith("— witness.example ").endsWith("\n").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "old 0\n",
        "old 01\n\n",
        "old -1\n\n",
        "old 9223372036854775808\n\n",
        "new 0\n\n",
        "old\n\n",
      })
  void whatIsNoRequestIsMalformed_400(String body) throws IOException {
    assertThat(witness.add(body.getBytes(UTF_8)).status()).isEqualTo(400);
    assertThat(witness.add((body + "\n\n" + note(1).encode()).getBytes(UTF_8)).status())
        .isEqualTo(400);
  }

  @Test
  void anUnknownOriginIs404_evenIfTheSignatureIsWrongToo() throws IOException {
    String other = Checkpoint.of("example.org/other", TreeHead.EMPTY).text();
    SignedNote strange = TestKeys.log("example.org/other").sign(other);
    assertThat(witness.add(new AddCheckpoint(0, List.of(), strange)))
        .isEqualTo(Refused.unknownLog());
  }

  @Test
  void aCheckpointThatNoTrustedKeySignedIs403_evenIfTheSizesAreWrongToo() throws IOException {
    SignedNote namesake = TestKeys.log(ORIGIN).sign(note(5).text());
    assertThat(witness.add(new AddCheckpoint(9, List.of(), namesake)))
        .isEqualTo(Refused.wrongSignature());
    SignedNote spoiled = new SignedNote(note(4).text(), note(5).signatures());
    assertThat(witness.add(new AddCheckpoint(0, List.of(), spoiled)))
        .isEqualTo(Refused.wrongSignature());
    assertThat(store.latest).isEmpty();
  }

  @Test
  void signedNote_oneWrongSignatureOfATrustedKeySpoilsTheOther_403() throws IOException {
    SignedNote both = note(5).withSignatures(SECOND_KEY.sign(note(4).text()).signatures());
    assertThat(witness.add(new AddCheckpoint(0, List.of(), both)))
        .isEqualTo(Refused.wrongSignature());
  }

  @Test
  void anyOfSeveralKeysMaySign() throws IOException {
    SignedNote second = SECOND_KEY.sign(note(5).text());
    assertThat(witness.add(new AddCheckpoint(0, List.of(), second))).isInstanceOf(Cosigned.class);
  }

  @Test
  void signaturesOfUnknownKeysAreIgnoredAndForgotten() throws IOException {
    SignedNote more = note(5).withSignatures(TestKeys.log("x").sign(note(5).text()).signatures());
    assertThat(witness.add(new AddCheckpoint(0, List.of(), more))).isInstanceOf(Cosigned.class);
    assertThat(store.latest).containsEntry(ORIGIN, note(5));
  }

  @Test
  void anOldSizeLargerThanTheCheckpointsIs400_beforeTheConflictIsLookedFor() throws IOException {
    cosigned(5);
    WitnessAnswer answer = witness.add(new AddCheckpoint(6, List.of(), note(3)));
    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void anOldSizeThatIsNotTheWitnessesIs409WithItsSize_beforeTheProofIsLookedAt()
      throws IOException {
    cosigned(5);
    for (int old : new int[] {0, 4, 6}) {
      WitnessAnswer answer = witness.add(new AddCheckpoint(old, leaves(3), note(8)));
      assertThat(answer).isEqualTo(new Conflict(5));
      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.contentType()).isEqualTo("text/x.tlog.size");
      assertThat(answer.body()).isEqualTo("5\n");
    }
    assertThat(store.evidence).isEmpty();
  }

  @Test
  void anOldSizeOfALogNeverCosignedIs409With0() throws IOException {
    assertThat(witness.add(from(3, 5))).isEqualTo(new Conflict(0));
  }

  @Test
  void theSameSizeWithAnotherRootIs409AndAFork() throws IOException {
    cosigned(5);
    AddCheckpoint fork = new AddCheckpoint(5, List.of(), note(5, ReferenceTree.root(leaves(4))));
    assertThat(witness.add(fork)).isEqualTo(new Conflict(5));
    assertThat(store.evidence).containsExactly(new Evidence(Kind.FORK, Optional.of(note(5)), fork));
    assertThat(store.latest).containsEntry(ORIGIN, note(5));
  }

  @Test
  void aForkIsKeptWhateverOldSizeItComesWith() throws IOException {
    cosigned(5);
    AddCheckpoint fork = new AddCheckpoint(0, List.of(), note(5, ReferenceTree.root(leaves(4))));
    assertThat(witness.add(fork)).isEqualTo(new Conflict(5));
    assertThat(store.evidence).hasSize(1);
  }

  @Test
  void anEmptyTreeWithAnotherRootThanThatOfNothingIsAFork() throws IOException {
    AddCheckpoint fork = new AddCheckpoint(0, List.of(), note(0, leaves(1).getFirst()));
    assertThat(witness.add(fork)).isEqualTo(new Conflict(0));
    assertThat(store.evidence).containsExactly(new Evidence(Kind.FORK, Optional.empty(), fork));
  }

  @Test
  void aWrongOrMissingProofIs422AndKept() throws IOException {
    cosigned(5);
    AddCheckpoint missing = new AddCheckpoint(5, List.of(), note(8));
    AddCheckpoint other =
        new AddCheckpoint(5, ReferenceTree.proof(5, leaves(8)), note(8, leaves(1).getFirst()));
    assertThat(witness.add(missing)).isEqualTo(Refused.wrongProof());
    assertThat(witness.add(other)).isEqualTo(Refused.wrongProof());
    assertThat(store.evidence)
        .containsExactly(
            new Evidence(Kind.UNPROVEN, Optional.of(note(5)), missing),
            new Evidence(Kind.UNPROVEN, Optional.of(note(5)), other));
    assertThat(store.latest).containsEntry(ORIGIN, note(5));
  }

  @Test
  void aProofWhereNoneBelongsIs422AndNoEvidence() throws IOException {
    assertThat(witness.add(new AddCheckpoint(0, leaves(1), note(5))))
        .isEqualTo(Refused.wrongProof());
    cosigned(5);
    assertThat(witness.add(new AddCheckpoint(5, leaves(1), note(5))))
        .isEqualTo(Refused.wrongProof());
    assertThat(store.evidence).isEmpty();
  }

  @Test
  void theRaceOfTheTextDoesNotRollBack() throws IOException {
    cosigned(1);
    store.beforeReplace = () -> add(from(1, 5));
    assertThat(witness.add(from(1, 3))).isEqualTo(new Conflict(5));
    assertThat(store.latest).containsEntry(ORIGIN, note(5));
  }

  @Test
  void twoOfTheSameAtOnceAreBothCosigned() throws IOException {
    cosigned(5);
    store.beforeReplace = () -> add(from(5, 5));
    assertThat(witness.add(from(5, 5))).isInstanceOf(Cosigned.class);
  }

  private void add(AddCheckpoint request) {
    try {
      assertThat(witness.add(request)).isInstanceOf(Cosigned.class);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aKeyThatIsNotALogsIsRefusedFromTheStart() {
    assertThatThrownBy(() -> WitnessedLogs.of(Map.of(ORIGIN, List.of(KEYS.key()))))
        .isInstanceOf(MalformedException.class);
  }
}
