package org.manzil.transparencylog.tile;

import java.util.List;
import org.manzil.transparencylog.TreeHead;

/**
 * What a batch changed: the new head and every changed tile with its whole content, lowest first.
 */
public record Growth(TreeHead head, List<TileHashes> tiles) {

  /** Keeps its own copy of the list. */
  public Growth {
    tiles = List.copyOf(tiles);
  }
}
