package org.manzil.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzil.credential.forge.Der;
import org.manzil.credential.forge.Forge;
import org.manzil.credential.proof.ProofText;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;
import org.manzil.credential.sdjwt.JsonSerialization;
import org.manzil.credential.vectors.Vector;

/** Hostile input costs a bounded number of bytes, here counted as the JVM counts them. */
class AllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Of any one answer; what is measured is below 8 MiB. */
  private static final long BOUND = 16L << 20;

  private static long allocatedBy(Runnable work) {
    work.run(); // Classes are loaded, and loading them is not what is measured.
    long before = THREADS.getCurrentThreadAllocatedBytes();
    work.run();
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  private static void verify(String presentation) {
    assertThat(CredentialVerifier.verify(presentation, Forge.policy(), Forge.NOW)).isNotNull();
  }

  static List<Vector> vectors() {
    return VerificationVectorsTest.vectors().toList();
  }

  @Test
  void everyVectorIsAnsweredWithinTheBound() {
    for (Vector vector : vectors()) {
      VerificationPolicy policy = vector.policy();
      assertThat(
              allocatedBy(
                  () -> CredentialVerifier.verify(vector.presentation(), policy, vector.now())))
          .as(vector.name())
          .isLessThan(BOUND);
    }
  }

  static List<String> large() {
    Forge oid = Forge.oneFact();
    int[] identifier = new int[15_000];
    Arrays.fill(identifier, 0x81);
    identifier[14_999] = 1;
    byte[] certificate =
        Der.sequence(
            Der.sequence(Der.integer(1)),
            Der.sequence(Der.oid(identifier)),
            Der.bits(0, new byte[1]));
    oid.header.put("x5c", List.of(Base64.getEncoder().encodeToString(certificate)));
    Forge digests = Forge.oneFact();
    for (int i = 0; i < 450; i++) {
      digests.digests.add("d" + i);
    }
    Forge arrays = Forge.oneFact();
    arrays.payloadText = p -> p.replaceFirst("}$", ",\"n\":[" + "[],".repeat(7_000) + "0]}");
    Forge numbers = Forge.oneFact();
    numbers.payloadText = p -> p.replaceFirst("}$", ",\"n\":[" + "1e308,".repeat(3_500) + "0]}");
    return List.of(
        oid.presentation(),
        digests.presentation(),
        arrays.presentation(),
        numbers.presentation(),
        "~".repeat(32_768),
        ".".repeat(32_768),
        "A".repeat(40_000_000));
  }

  @ParameterizedTest
  @MethodSource("large")
  void whatFillsTheLimitsIsAnsweredWithinTheBound(String presentation) {
    assertThat(allocatedBy(() -> verify(presentation))).isLessThan(BOUND);
  }

  @Test
  void manySignaturesAroundOnePayloadAreRefusedBeforeTheyAreMultiplied() {
    String one = "{\"protected\":\"e30\",\"signature\":\"A\"}";
    String json =
        "{\"payload\":\"%s\",\"signatures\":[%s]}"
            .formatted("A".repeat(30_000), (one + ",").repeat(900) + one);
    assertThat(allocatedBy(() -> assertThat(reason(json)).isEqualTo("malformed-presentation")))
        .isLessThan(BOUND);
  }

  private static String reason(String json) {
    try {
      return JsonSerialization.compactForms(json).toString();
    } catch (RefusedException e) {
      return e.reason().code();
    }
  }

  @Test
  void aProofTextThatInflatesWithoutEndStopsAtItsLimit() {
    byte[] body = new byte[30_000_000];
    byte[] deflated = new byte[40_000];
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(body);
    deflater.finish();
    int length = deflater.deflate(deflated);
    deflater.end();
    ByteArrayOutputStream proof = new ByteArrayOutputStream();
    proof.writeBytes(new byte[] {1, 0, 0, 0});
    proof.write(deflated, 0, Math.min(length, 32_000));
    String text = base43(proof.toByteArray());
    assertThat(allocatedBy(() -> assertThat(ProofText.decode(text)).isEqualTo(tooLarge())))
        .isLessThan(BOUND);
  }

  private static ProofText.Decoded tooLarge() {
    return new ProofText.Decoded.Refused(
        ReasonCode.PROOF_TEXT_TOO_LARGE, "inflates to over 32 KiB");
  }

  /** By the rules of proof-qr.md §4, written apart from the library. */
  private static String base43(byte[] bytes) {
    String alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*+-./:";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bytes.length; i += 2) {
      boolean pair = i + 1 < bytes.length;
      int value = pair ? (bytes[i] & 0xFF) * 256 + (bytes[i + 1] & 0xFF) : bytes[i] & 0xFF;
      for (int digits = pair ? 3 : 2; digits > 0; digits--) {
        text.append(alphabet.charAt(value % 43));
        value /= 43;
      }
    }
    return text.toString();
  }
}
