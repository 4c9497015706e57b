package org.manzil.transparencylog.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.TreeHead;

class CosignatureSignerTest {

  private static final String TEXT = Checkpoint.of("example.org/log", TreeHead.EMPTY).text();
  private static final KeyPair PAIR = TestKeys.ed25519();

  private static CosignatureSigner at(Instant time) {
    return new CosignatureSigner(
        "witness.example", PAIR.getPublic(), PAIR.getPrivate(), InstantSource.fixed(time));
  }

  @Test
  void tlogCosignature_ed25519_theTimeIsTheClocksInWholeSeconds() {
    CosignatureSigner signer = at(Instant.parse("2026-11-22T10:00:00.999Z"));
    assertThat(Cosignature.verify(TEXT, signer.cosign(TEXT), signer.verifierKey()))
        .contains(new Cosignature("witness.example", Instant.parse("2026-11-22T10:00:00Z")));
  }

  @Test
  void tlogCosignature_ed25519_theMessageIsHeaderTimeAndTheWholeText() {
    String extended = TEXT + "extension\n";
    assertThat(new String(Cosignature.message(extended, 1679315147), UTF_8))
        .isEqualTo("cosignature/v1\ntime 1679315147\n" + extended);
    CosignatureSigner signer = at(Instant.EPOCH);
    NoteSignature cosigned = signer.cosign(extended);
    assertThat(Cosignature.verify(extended, cosigned, signer.verifierKey())).isPresent();
    assertThat(Cosignature.verify(TEXT, cosigned, signer.verifierKey())).isEmpty();
  }

  @Test
  void tlogCosignature_format_theKeyIsOfType04() {
    VerifierKey key = at(Instant.EPOCH).verifierKey();
    assertThat(key.type()).isEqualTo(SignatureType.COSIGNATURE_V1);
    assertThat(key.names(at(Instant.EPOCH).cosign(TEXT))).isTrue();
  }

  @Test
  void whatIsNoCheckpointIsNotCosigned() {
    CosignatureSigner signer = at(Instant.EPOCH);
    assertThatThrownBy(() -> signer.cosign("example.org/log\n0\n"))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void aClockBefore1970SignsNothing() {
    CosignatureSigner signer = at(Instant.EPOCH.minusSeconds(1));
    assertThatThrownBy(() -> signer.cosign(TEXT)).isInstanceOf(IllegalStateException.class);
  }
}
