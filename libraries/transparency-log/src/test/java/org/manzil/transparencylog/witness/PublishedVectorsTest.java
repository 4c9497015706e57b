package org.manzil.transparencylog.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manzil.transparencylog.note.SignatureType;
import org.manzil.transparencylog.note.TestKeys;
import org.manzil.transparencylog.note.VerifierKey;
import org.manzil.transparencylog.witness.WitnessAnswer.Conflict;
import org.manzil.transparencylog.witness.WitnessAnswer.Cosigned;

/** The log of three checkpoints that litewitness, the reference in Go, is tested on. */
class PublishedVectorsTest {

  private static final String ORIGIN =
      "sigsum.org/v1/tree/4d6d8825a6bb689d459628312889dfbb0bcd41b5211d9e1ce768b0ff0309e562";
  private static final String KEY =
      "ffdc2d4d98e4124d3feaf788c0c2f9abfd796083d1f0495437f302ec79cf100f";

  private static final String ONE =
      checkpoint(
          1,
          "KgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
          "UgIom7fPZTqpxWWhyjWduBvTvGVqsokMbqTArsQilegKoFBJQjUFAmQ0+YeSPM3wfUQMFSzVnnNuWRTYrajXpNUbIQY=");
  private static final String THREE =
      checkpoint(
          3,
          "RcCI1Nk56ZcSmIEfIn0SleqtV7uvrlXNccFx595Iwl0=",
          "UgIom2VbtIcdFbwFAy1n7s6IkAxIY6J/GQOTuZF2ORV39d75cbAj2aQYwyJre36kezNobZs4SUUdrcawfAB8WVrx6go=");
  private static final String FIVE =
      checkpoint(
          5,
          "QrtXrQZCCvpIgsSmOsah7HdICzMLLyDfxToMql9WTjY=",
          "UgIomw/EOJmWi0i1FQsOj+etB7F8IccFam/jgd6wzRns4QPVmyEZtdvl1U2KEmLOZ/ASRcWJi0tW90dJWAShei7sDww=");
  private static final String ONE_TO_THREE =
      """
      KgEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
      KgIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
      """;
  private static final String ONE_TO_FIVE =
      """
      KgEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
      +fUDV+k970B4I3uKrqJM4aP1lloPZP8mvr2Z4wRw2LI=
      KgQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
      """;

  private final MemoryStore store = new MemoryStore();
  private Witness witness;

  @BeforeEach
  void knowTheLog() throws GeneralSecurityException {
    byte[] der = HexFormat.of().parseHex("302a300506032b6570032100" + KEY);
    PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
    VerifierKey vkey = new VerifierKey(ORIGIN, SignatureType.ED25519, key);
    witness =
        new Witness(
            WitnessedLogs.of(Map.of(ORIGIN, List.of(vkey))),
            TestKeys.Witness.named("example.com").signer(),
            store);
  }

  private static String checkpoint(long size, String root, String signature) {
    return "\n" + ORIGIN + "\n" + size + "\n" + root + "\n\n— " + ORIGIN + " " + signature + "\n";
  }

  private WitnessAnswer add(String body) throws IOException {
    return witness.add(body.getBytes(UTF_8));
  }

  @Test
  void theWholeExchangeIsAnsweredAsTheReferenceAnswersIt() throws IOException {
    assertThat(add("old 0\n" + ONE)).isInstanceOf(Cosigned.class);
    assertThat(add("old 1\n" + ONE_TO_THREE + THREE.replace("6go=", "6gs=")).status())
        .isEqualTo(403);
    assertThat(add("old 1\n" + ONE_TO_THREE + THREE.replace("e562\n3", "e561\n3")).status())
        .isEqualTo(404);
    assertThat(add("old 1\n" + THREE).status()).isEqualTo(422);
    assertThat(add("old 1\n" + ONE_TO_THREE.replace("KgIA", "KgIB") + THREE).status())
        .isEqualTo(422);
    assertThat(add("old 1\n" + ONE_TO_THREE + THREE)).isInstanceOf(Cosigned.class);
    assertThat(add("old 1\n" + ONE_TO_FIVE + FIVE)).isEqualTo(new Conflict(3));
  }

  @Test
  void theRaceOfTheReferenceEndsAtTheLargerTree() throws IOException {
    assertThat(add("old 0\n" + ONE)).isInstanceOf(Cosigned.class);
    assertThat(add("old 1\n" + ONE_TO_FIVE + FIVE)).isInstanceOf(Cosigned.class);
    assertThat(add("old 1\n" + ONE_TO_THREE + THREE)).isEqualTo(new Conflict(5));
  }
}
