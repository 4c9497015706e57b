package org.manzil.transparencylog.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.transparencylog.MalformedException;

class TilePathTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 256, tile/0/000",
    "0, 1234067, 256, tile/0/x001/x234/067",
    "1, 999, 255, tile/1/999.p/255",
    "2, 1000, 1, tile/2/x001/000.p/1",
    "63, 999999999999999999, 9, tile/63/x999/x999/x999/x999/x999/999.p/9",
  })
  void tlogTiles_merkleTree_pathsOfTiles(int level, long index, int width, String path) {
    Tile tile = new Tile(level, index, width);
    assertThat(tile.path()).isEqualTo(path);
    assertThat(TilePath.parse(path)).contains(tile);
  }

  @ParameterizedTest
  @CsvSource({"273, 112, tile/entries/273.p/112", "1234067, 256, tile/entries/x001/x234/067"})
  void tlogTiles_logEntries_pathsOfBundles(long index, int width, String path) {
    BundleTile bundle = new BundleTile(index, width);
    assertThat(bundle.path()).isEqualTo(path);
    assertThat(TilePath.parse(path)).contains(bundle);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tile",
        "tile/0",
        "tile/0/",
        "tile/0/0",
        "tile/0/0000",
        "tile/0/x000/001",
        "tile/0/x000/x001/001",
        "tile/0/x001",
        "tile/0/001/x234",
        "tile/0/x01/234",
        "tile/0/X001/234",
        "tile/00/000",
        "tile/-1/000",
        "tile/64/000",
        "tile/0/000.p/",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/05",
        "tile/0/000.p/-1",
        "tile/0/000.p/5/",
        "tile/0/000/",
        "/tile/0/000",
        "tile/0/000 ",
        "tile/0/000\n",
        "tile/0/٠٠٠",
        "tile/entries/../000",
        "tile/names/000",
        "tile/0/x001/x000/x000/x000/x000/x000/000",
      })
  void everyOtherSpellingIsRefused(String path) {
    assertThat(TilePath.parse(path)).isEmpty();
  }

  @Test
  void tilesOutsideTheSpecificationCannotBeMade() {
    assertThatThrownBy(() -> new Tile(64, 0, 1)).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> new Tile(0, -1, 1)).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> new Tile(0, 0, 0)).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> new BundleTile(0, 257)).isInstanceOf(MalformedException.class);
  }

  @Test
  void tlogTiles_partialTiles_exampleOf70000Entries() {
    assertThat(Tile.inTree(70_000, 0, 272)).contains(new Tile(0, 272, 256));
    assertThat(Tile.inTree(70_000, 0, 273)).contains(new Tile(0, 273, 112));
    assertThat(Tile.inTree(70_000, 1, 0)).contains(new Tile(1, 0, 256));
    assertThat(Tile.inTree(70_000, 1, 1)).contains(new Tile(1, 1, 17));
    assertThat(Tile.inTree(70_000, 2, 0)).contains(new Tile(2, 0, 1));
    assertThat(Tile.inTree(70_000, 0, 274)).isEmpty();
    assertThat(Tile.inTree(70_000, 3, 0)).isEmpty();
    assertThat(Tile.inTree(70_000, 63, 0)).isEmpty();
  }

  @Test
  void tlogTiles_partialTiles_exampleOf256Entries() {
    assertThat(Tile.inTree(256, 0, 0)).contains(new Tile(0, 0, 256));
    assertThat(Tile.inTree(256, 0, 1)).isEmpty();
    assertThat(Tile.inTree(256, 1, 0)).contains(new Tile(1, 0, 1));
    assertThat(BundleTile.inTree(257, 1)).contains(new BundleTile(1, 1));
  }
}
