package org.manzil.transparencylog.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.TreeHead;
import org.manzil.transparencylog.note.CheckpointVerdict.Reason;
import org.manzil.transparencylog.note.CheckpointVerdict.Refused;
import org.manzil.transparencylog.note.CheckpointVerdict.Trusted;
import org.manzil.transparencylog.note.TestKeys.Witness;

class CheckpointPolicyTest {

  private static final NoteSigner LOG = TestKeys.log("example.org/log");
  private static final Witness ONE = Witness.named("witness.example/1");
  private static final Witness TWO = Witness.named("witness.example/2");
  private static final long TIME = 1_795_000_000;

  private static final String TEXT = Checkpoint.of("example.org/log", TreeHead.EMPTY).text();
  private static final SignedNote NOTE = LOG.sign(TEXT);

  private static CheckpointPolicy policy(int required) {
    return new CheckpointPolicy(
        "example.org/log", LOG.verifierKey(), List.of(ONE.key(), TWO.key()), required);
  }

  private static NoteSignature broken(NoteSignature signature) {
    byte[] bytes = signature.bytes();
    bytes[bytes.length - 40] ^= 1;
    return new NoteSignature(signature.name(), signature.keyId(), bytes);
  }

  @Test
  void theLogsOwnCheckpointIsTrusted() {
    assertThat(policy(0).open(NOTE)).isEqualTo(new Trusted(Checkpoint.parse(TEXT), List.of()));
  }

  @Test
  void signedNote_signatures_unknownKeysAreIgnoredEvenUnderAKnownName() {
    NoteSigner namesake = TestKeys.log("example.org/log");
    SignedNote both = NOTE.with(namesake.sign(TEXT).signatures().getFirst());
    assertThat(policy(0).open(both)).isInstanceOf(Trusted.class);
    assertThat(policy(0).open(namesake.sign(TEXT))).isEqualTo(new Refused(Reason.LOG_SIGNATURE));
  }

  @Test
  void signedNote_signatures_aWrongSignatureOfAKnownKeySpoilsTheNote() {
    SignedNote spoiled = NOTE.with(broken(NOTE.signatures().getFirst()));
    assertThat(policy(0).open(spoiled)).isEqualTo(new Refused(Reason.LOG_SIGNATURE));
    SignedNote other = new SignedNote(TEXT.replace("\n0\n", "\n1\n"), NOTE.signatures());
    assertThat(policy(0).open(other)).isEqualTo(new Refused(Reason.LOG_SIGNATURE));
  }

  @Test
  void anotherLogsCheckpointIsRefusedEvenUnderTheSameKey() {
    SignedNote other = LOG.sign(Checkpoint.of("example.org/other", TreeHead.EMPTY).text());
    assertThat(policy(0).open(other)).isEqualTo(new Refused(Reason.ORIGIN));
  }

  @Test
  void aSignedTextThatIsNoCheckpointIsRefused() {
    assertThat(policy(0).open(LOG.sign("example.org/log\n0\n")))
        .isEqualTo(new Refused(Reason.MALFORMED));
  }

  @Test
  void tlogCosignature_ed25519_cosignaturesCountWithTheirTime() {
    SignedNote cosigned = NOTE.with(ONE.cosign(TEXT, TIME)).with(TWO.cosign(TEXT, TIME + 1));
    assertThat(policy(2).open(cosigned))
        .isEqualTo(
            new Trusted(
                Checkpoint.parse(TEXT),
                List.of(
                    new Cosignature("witness.example/1", Instant.ofEpochSecond(TIME)),
                    new Cosignature("witness.example/2", Instant.ofEpochSecond(TIME + 1)))));
  }

  @Test
  void oneWitnessTwiceIsOneWitness() {
    SignedNote twice = NOTE.with(ONE.cosign(TEXT, TIME)).with(ONE.cosign(TEXT, TIME + 1));
    assertThat(policy(1).open(twice)).isInstanceOf(Trusted.class);
    assertThat(policy(2).open(twice)).isEqualTo(new Refused(Reason.TOO_FEW_WITNESSES));
  }

  @Test
  void tlogCosignature_format_aChangedTimeOrLengthIsRefused() {
    byte[] later = ONE.cosign(TEXT, TIME).bytes();
    later[7] ^= 1;
    VerifierKey key = ONE.key();
    for (byte[] bytes : List.of(later, new byte[64], new byte[73])) {
      SignedNote note = NOTE.with(new NoteSignature(key.name(), key.keyId(), bytes));
      assertThat(policy(0).open(note)).isEqualTo(new Refused(Reason.COSIGNATURE));
    }
  }

  @Test
  void tlogCosignature_format_aTimeBeyond63BitsIsRefused() {
    assertThat(policy(1).open(NOTE.with(ONE.cosign(TEXT, -1))))
        .isEqualTo(new Refused(Reason.COSIGNATURE));
    assertThat(policy(1).open(NOTE.with(ONE.cosign(TEXT, Long.MAX_VALUE))))
        .isEqualTo(new Refused(Reason.COSIGNATURE));
  }

  @Test
  void aWitnessNobodyNamedDoesNotCount() {
    Witness stranger = Witness.named("witness.example/1");
    assertThat(policy(1).open(NOTE.with(stranger.cosign(TEXT, TIME))))
        .isEqualTo(new Refused(Reason.TOO_FEW_WITNESSES));
  }

  @Test
  void policiesNobodyCouldMeanAreRefused() {
    VerifierKey log = LOG.verifierKey();
    VerifierKey twin = new VerifierKey("twin", SignatureType.COSIGNATURE_V1, ONE.key().publicKey());
    assertThatThrownBy(() -> new CheckpointPolicy("o", ONE.key(), List.of(), 0))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> new CheckpointPolicy("o", log, List.of(log), 0))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> new CheckpointPolicy("o", log, List.of(ONE.key(), twin), 0))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> new CheckpointPolicy("o", log, List.of(ONE.key()), 2))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> new CheckpointPolicy("o", log, List.of(), -1))
        .isInstanceOf(MalformedException.class);
  }
}
