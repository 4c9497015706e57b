package org.manzil.transparencylog.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.manzil.transparencylog.MalformedException;

class EntryBundleTest {

  private static final byte[] BUNDLE = {0, 2, 7, 8, 0, 0, 0, 1, 9};

  @Test
  void tlogTiles_logEntries_entriesFollowTheirBigEndianLength() {
    assertThat(EntryBundle.decode(BUNDLE, 3))
        .containsExactly(new byte[] {7, 8}, new byte[0], new byte[] {9});
    assertThat(EntryBundle.append(new byte[] {0, 2, 7, 8}, List.of(new byte[0], new byte[] {9})))
        .isEqualTo(BUNDLE);
  }

  @Test
  void aPartialBundleIsAPrefixOfTheFullerOne() {
    assertThat(EntryBundle.prefix(BUNDLE, 1)).containsExactly(0, 2, 7, 8);
    assertThat(EntryBundle.prefix(BUNDLE, 3)).isEqualTo(BUNDLE);
  }

  @Test
  void theLongestEntryHas65535Bytes() {
    byte[] longest = new byte[65_535];
    longest[65_534] = 1;
    byte[] bundle = EntryBundle.append(new byte[0], List.of(longest));
    assertThat(bundle).startsWith(0xFF, 0xFF);
    assertThat(EntryBundle.decode(bundle, 1)).containsExactly(longest);
    assertThatThrownBy(() -> EntryBundle.append(bundle, List.of(new byte[65_536])))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void bytesMissingOrLeftOverAreMalformed() {
    assertThatThrownBy(() -> EntryBundle.decode(BUNDLE, 4))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("within a length");
    assertThatThrownBy(() -> EntryBundle.decode(new byte[] {0, 2, 7}, 1))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("within an entry");
    assertThatThrownBy(() -> EntryBundle.decode(BUNDLE, 2))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("after its last entry");
  }
}
