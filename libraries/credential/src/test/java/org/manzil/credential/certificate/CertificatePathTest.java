package org.manzil.credential.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A signature's form is looked at here, whatever the provider that computes takes. */
class CertificatePathTest {
  private static boolean isPair(String hex) {
    return CertificatePath.isPair(HexFormat.of().parseHex(hex.replace(" ", "")), 2);
  }

  @Test
  void rfc3279Section223TwoPositiveNumbersOfTheKeysSize() {
    assertThat(isPair("3006 020101 020102")).isTrue();
    assertThat(isPair("300a 02 03 00ffff 02 03 00ffff")).as("as large as they may be").isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "3003 020101",
        "3009 020101 020102 020103",
        "3006 020101 020102 00",
        "3006 020100 020102",
        "3006 020101 020100",
        "3006 020181 020102",
        "3007 02020001 020102",
        "3008 0203010000 020102",
        "3008 020101 0203010000",
        "3106 020101 020102",
      })
  void anythingElseIsNoSignature(String hex) {
    assertThat(isPair(hex)).isFalse();
  }
}
