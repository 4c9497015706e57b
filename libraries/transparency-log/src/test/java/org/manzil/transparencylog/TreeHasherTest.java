package org.manzil.transparencylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The roots that Certificate Transparency's reference implementation publishes for eight leaves.
 */
class TreeHasherTest {

  static final List<String> ENTRIES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  static List<Hash> leaves(int size) {
    TreeHasher hasher = new TreeHasher();
    Stream<byte[]> entries = ENTRIES.stream().limit(size).map(HexFormat.of()::parseHex);
    return entries.map(hasher::leaf).toList();
  }

  static Hash root(int size) {
    return Hash.of(HexFormat.of().parseHex(ROOTS.get(size - 1)));
  }

  @Test
  void rfc9162_2_1_1_emptyTreeHasTheHashOfNothing() {
    assertThat(HexFormat.of().formatHex(TreeHasher.emptyRoot().bytes()))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void rfc9162_2_1_1_rootsOfTheReferenceLeaves() {
    for (int size = 1; size <= ENTRIES.size(); size++) {
      assertThat(ReferenceTree.root(leaves(size))).isEqualTo(root(size));
    }
  }

  @Test
  void perfectSubtreeEqualsPairwiseHashing() {
    byte[] bytes = new byte[8 * Hash.BYTES];
    for (int i = 0; i < 8; i++) {
      leaves(8).get(i).copyTo(bytes, i * Hash.BYTES);
    }
    TreeHasher hasher = new TreeHasher();
    assertThat(hasher.perfect(bytes, 0, 8)).isEqualTo(root(8));
    assertThat(hasher.perfect(bytes, 0, 4)).isEqualTo(root(4));
    assertThat(hasher.perfect(bytes, 0, 1)).isEqualTo(root(1));
  }

  @Test
  void aHashHas32BytesAndOneSpelling() {
    Hash hash = root(8);
    assertThat(Hash.parse(hash.base64())).isEqualTo(hash);
    assertThatThrownBy(() -> Hash.of(new byte[31])).isInstanceOf(MalformedException.class);
    // The last character of 32 bytes in base64 has two unused bits.
    String stray = hash.base64().replaceFirst("(.)=$", "9=");
    assertThatThrownBy(() -> Hash.parse(stray)).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> Hash.parse(hash.base64().replace("=", "")))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> Hash.parse(hash.base64() + "\n"))
        .isInstanceOf(MalformedException.class);
  }
}
