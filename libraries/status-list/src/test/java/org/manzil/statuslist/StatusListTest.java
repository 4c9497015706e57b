package org.manzil.statuslist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.manzil.jose.Base64Url;

class StatusListTest {
  private static List<Integer> statuses(StatusList list) {
    return IntStream.range(0, (int) list.size()).mapToObj(list::get).toList();
  }

  @Test
  void tokenStatusListSection41ExampleOfOneBit() throws Exception {
    StatusList list = StatusList.read(1, Base64Url.decode("eNrbuRgAAhcBXQ"));
    assertThat(statuses(list)).containsExactly(1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1);
  }

  @Test
  void tokenStatusListSection10ExampleOfTwoBits() throws Exception {
    StatusList list = StatusList.read(2, Base64Url.decode("eNo76fITAAPfAgc"));
    assertThat(statuses(list)).containsExactly(1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3);
  }

  @Test
  void fourAndEightBitsAreReadFromTheLowEndOfEachByte() throws Exception {
    byte[] packed = zlib(new byte[] {(byte) 0xA5, 0x3C});
    assertThat(statuses(StatusList.read(4, packed))).containsExactly(0x5, 0xA, 0xC, 0x3);
    assertThat(statuses(StatusList.read(8, packed))).containsExactly(0xA5, 0x3C);
  }

  @Test
  void whatIsRevokedIsReadBackAsRevokedAndNothingElse() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    BitSet revoked = new BitSet();
    for (int i = 0; i < 500; i++) {
      revoked.set(random.nextInt(1 << 17));
    }
    StatusList read = StatusList.read(1, StatusList.ofRevoked(1 << 17, revoked).compressed());
    assertThat(read.size()).isEqualTo(1 << 17);
    for (int i = 0; i < read.size(); i++) {
      assertThat(read.get(i) == 1).as("seed %d, index %d", seed, i).isEqualTo(revoked.get(i));
    }
  }

  @Test
  void anIndexOutsideOfTheListIsRefused() {
    StatusList list = StatusList.ofRevoked(16, new BitSet());
    assertThatThrownBy(() -> list.get(16)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> list.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> list.get(1L << 32)).isInstanceOf(IndexOutOfBoundsException.class);
    BitSet outside = new BitSet();
    outside.set(16);
    assertThatIllegalArgumentException().isThrownBy(() -> StatusList.ofRevoked(16, outside));
    assertThatIllegalArgumentException().isThrownBy(() -> StatusList.ofRevoked(0, new BitSet()));
  }

  @Test
  void aListIsNotChangedByWhoMadeIt() {
    BitSet revoked = new BitSet();
    StatusList list = StatusList.ofRevoked(8, revoked);
    revoked.set(3);
    assertThat(list.get(3)).isZero();
  }

  @Test
  void bitWidthsOfTheStandardOnly() {
    for (int bits : new int[] {0, 3, 5, 9, 16, -1}) {
      refused(bits, zlib(new byte[8]), StatusListReason.LIST_MALFORMED);
    }
  }

  @Test
  void brokenZlibIsRefused() {
    byte[] good = zlib(new byte[8]);
    refused(1, new byte[0], StatusListReason.LIST_MALFORMED);
    refused(1, new byte[] {1, 2, 3}, StatusListReason.LIST_MALFORMED);
    refused(1, Arrays.copyOf(good, good.length - 1), StatusListReason.LIST_MALFORMED);
    refused(1, Arrays.copyOf(good, good.length + 1), StatusListReason.LIST_MALFORMED);
  }

  @Test
  void inflatingStopsAtSixteenMebibytes() throws Exception {
    assertThat(StatusList.read(8, zlib(new byte[16 << 20])).size()).isEqualTo(16 << 20);
    refused(1, zlib(new byte[(16 << 20) + 1]), StatusListReason.LIST_TOO_LARGE);
    refused(1, zlib(new byte[64 << 20]), StatusListReason.LIST_TOO_LARGE);
    refused(1, new byte[(1 << 20) + 1], StatusListReason.LIST_TOO_LARGE);
  }

  private static void refused(int bits, byte[] zlib, StatusListReason reason) {
    assertThatThrownBy(() -> StatusList.read(bits, zlib))
        .isInstanceOfSatisfying(
            StatusListFormatException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  static byte[] zlib(byte[] bytes) {
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] chunk = new byte[8192];
      while (!deflater.finished()) {
        out.write(chunk, 0, deflater.deflate(chunk));
      }
      return out.toByteArray();
    }
  }
}
