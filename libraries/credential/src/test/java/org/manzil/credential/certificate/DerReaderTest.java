package org.manzil.credential.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.credential.reason.RefusedException;

/** X.690 §8.1.3, §8.3.2, §8.6.2 and §10.1: one spelling, up to the last value that has it. */
class DerReaderTest {
  private static DerReader of(String hex, int more) {
    byte[] head = HexFormat.of().parseHex(hex);
    return new DerReader(java.util.Arrays.copyOf(head, head.length + more));
  }

  private static int length(String hex, int more) throws RefusedException {
    return of(hex, more).next(DerReader.OCTET_STRING).content().length;
  }

  @Test
  void x690Section101TheFewestBytesOfALengthAreTaken() throws RefusedException {
    assertThat(length("047f", 0x7F)).isEqualTo(0x7F);
    assertThat(length("048180", 0x80)).isEqualTo(0x80);
    assertThat(length("0481ff", 0xFF)).isEqualTo(0xFF);
    assertThat(length("04820100", 0x100)).isEqualTo(0x100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0480", "04817f", "048200ff", "04830100", "0484", "04ff"})
  void x690Section101AnyOtherLengthIsRefused(String hex) {
    assertThatThrownBy(() -> length(hex, 0x200)).isInstanceOf(RefusedException.class);
  }

  @Test
  void x690Section832NumbersHaveTheFewestBytes() throws RefusedException {
    assertThat(of("020100", 0).small()).isZero();
    assertThat(of("02020080", 0).small()).isEqualTo(0x80);
    assertThat(of("02047fffffff", 0).small()).isEqualTo(Integer.MAX_VALUE);
    for (String wrong : new String[] {"02020000", "0202007f", "02050080000000", "0200", "020180"}) {
      assertThatThrownBy(() -> of(wrong, 0).small()).as(wrong).isInstanceOf(RefusedException.class);
    }
  }

  @Test
  void x690Section862ABitStringBeginsWithItsUnusedBits() throws RefusedException {
    assertThat(of("030100", 0).wholeBytes()).isEmpty();
    assertThat(of("03020001", 0).wholeBytes()).containsExactly(1);
    for (String wrong : new String[] {"0300", "03020101", "030101"}) {
      assertThatThrownBy(() -> of(wrong, 0).wholeBytes())
          .as(wrong)
          .isInstanceOf(RefusedException.class);
    }
  }
}
