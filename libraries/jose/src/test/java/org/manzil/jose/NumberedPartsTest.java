package org.manzil.jose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.manzil.jose.NumberedParts.Joined;

/** {@code docs/standards/proof-qr.md} §7, of whatever kind. */
class NumberedPartsTest {
  private static final NumberedParts PARTS = new NumberedParts((byte) 0x85, 100);

  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(length).nextBytes(noise);
    return noise;
  }

  private static List<byte[]> split(byte[] whole) {
    return new ArrayList<>(PARTS.split(whole).stream().map(NumberedPart::bytes).toList());
  }

  @Test
  void section7PartsJoinInAnyOrderAndTwice() {
    for (int length : new int[] {87, 172, 173, 1_000, 16 * PARTS.mostSlice()}) {
      List<byte[]> parts = split(noise(length));
      assertThat(parts).allSatisfy(part -> assertThat(part).hasSizeLessThanOrEqualTo(100));
      Collections.reverse(parts);
      parts.add(parts.getFirst());
      assertThat(PARTS.join(parts))
          .isInstanceOfSatisfying(
              Joined.Whole.class, whole -> assertThat(whole.bytes()).isEqualTo(noise(length)));
    }
  }

  @Test
  void section7SixteenPartsAreTheMost() {
    assertThat(PARTS.split(noise(16 * PARTS.mostSlice()))).hasSize(16);
    assertThat(PARTS.split(noise(16 * PARTS.mostSlice() + 1))).isEmpty();
  }

  @Test
  void section7MissingPartsAreNamed() {
    List<byte[]> parts = split(noise(300));
    assertThat(PARTS.join(List.of(parts.get(2), parts.get(1))))
        .isEqualTo(new Joined.Missing(4, List.of(1, 4)));
  }

  @Test
  void section7OtherSetsAndContradictionsAreMixed() {
    byte[] one = split(noise(300)).getFirst();
    assertThat(PARTS.join(List.of(one, split(noise(301)).getLast())))
        .isInstanceOf(Joined.Mixed.class);
    NumberedPart read = NumberedPart.read(one).orElseThrow();
    byte[] other =
        new NumberedPart(read.first(), read.set(), read.number(), read.count(), noise(4)).bytes();
    assertThat(PARTS.join(List.of(one, other))).isInstanceOf(Joined.Mixed.class);
  }

  @Test
  void section7DamagedPartsAndOthersKindsAreMalformed() {
    byte[] part = split(noise(300)).getFirst();
    for (int at = 0; at < part.length; at++) {
      byte[] damaged = part.clone();
      damaged[at] ^= 1;
      assertThat(PARTS.join(List.of(damaged))).isInstanceOf(Joined.Malformed.class);
    }
    assertThat(new NumberedParts((byte) 0x85, 80).join(List.of(part)))
        .as("longer than its kind allows")
        .isInstanceOf(Joined.Malformed.class);
    assertThat(PARTS.join(List.of(part, new byte[0]))).isInstanceOf(Joined.Malformed.class);
  }

  @Test
  void section7TogetherTheyAreWhatWasSplit() {
    List<byte[]> forged =
        List.of(
            new NumberedPart((byte) 0x85, "0011223344556677", 1, 2, noise(5)).bytes(),
            new NumberedPart((byte) 0x85, "0011223344556677", 2, 2, noise(6)).bytes());
    assertThat(PARTS.join(forged)).isInstanceOf(Joined.Malformed.class);
  }
}
