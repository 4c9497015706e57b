package org.manzil.transparencylog.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.ReferenceTree;
import org.manzil.transparencylog.TreeHead;

class TreeBuilderTest {

  private final MemoryTiles tiles = new MemoryTiles();
  private final TreeBuilder builder = new TreeBuilder(tiles);
  private TreeHead head = TreeHead.EMPTY;

  private Growth grow(long to) {
    Growth growth = builder.append(head, ReferenceTree.leaves(head.size(), to));
    tiles.store(growth);
    head = growth.head();
    return growth;
  }

  private static List<String> paths(Growth growth) {
    return growth.tiles().stream().map(tile -> tile.tile().path()).toList();
  }

  @Test
  void randomBatchesGiveTheRootOfTheWholeTree() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Hash> leaves = ReferenceTree.leaves(0, 3_000);
    while (head.size() < 2_700) {
      grow(head.size() + random.nextInt(300));
      assertThat(head.root())
          .as("seed %d, size %d", seed, head.size())
          .isEqualTo(ReferenceTree.root(leaves.subList(0, (int) head.size())));
    }
  }

  @Test
  void batchesCrossTheBordersOfTwoLevels() {
    grow(65_535);
    assertThat(paths(grow(65_537)))
        .containsExactly("tile/0/255", "tile/0/256.p/1", "tile/1/000", "tile/2/000.p/1");
    assertThat(head.root()).isEqualTo(ReferenceTree.root(ReferenceTree.leaves(0, 65_537)));
  }

  @Test
  void everyChangedTileComesWholeAndNoOther() {
    assertThat(paths(grow(255))).containsExactly("tile/0/000.p/255");
    Growth border = grow(256);
    assertThat(paths(border)).containsExactly("tile/0/000", "tile/1/000.p/1");
    assertThat(border.tiles().getFirst().bytes()).hasSize(Tile.FULL_BYTES);
    assertThat(paths(grow(257))).containsExactly("tile/0/001.p/1");
    assertThat(paths(grow(800)))
        .containsExactly("tile/0/001", "tile/0/002", "tile/0/003.p/32", "tile/1/000.p/3");
  }

  @Test
  void aBatchWithoutEntriesChangesNothing() {
    grow(300);
    Growth nothing = grow(300);
    assertThat(nothing.tiles()).isEmpty();
    assertThat(nothing.head()).isEqualTo(head);
  }

  @Test
  void aDamagedEdgeIsNotSignedOver() {
    grow(600);
    tiles.damage(new Tile(0, 2, 88), 40);
    assertThatThrownBy(() -> grow(601)).isInstanceOf(StoredTreeException.class);
  }

  @Test
  void aDamagedUpperTileIsNotSignedOver() {
    grow(600);
    tiles.damage(new Tile(1, 0, 2), 0);
    assertThatThrownBy(() -> grow(601)).isInstanceOf(StoredTreeException.class);
  }

  @Test
  void aHeadThatDoesNotBelongToTheTilesIsRefused() {
    grow(600);
    head = new TreeHead(599, head.root());
    assertThatThrownBy(() -> grow(601)).isInstanceOf(StoredTreeException.class);
  }

  @Test
  void aTileStoredTooShortIsNamed() {
    grow(600);
    tiles.cut(new Tile(0, 2, 88));
    assertThatThrownBy(() -> grow(601))
        .isInstanceOf(StoredTreeException.class)
        .hasMessageContaining("tile/0/002.p/88");
  }
}
