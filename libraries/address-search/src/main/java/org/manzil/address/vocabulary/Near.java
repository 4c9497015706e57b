package org.manzil.address.vocabulary;

/**
 * Walks a tree of words and finds those within so many letters of what was typed; insertions,
 * losses, changes and swaps of neighbours count one each.
 *
 * <p>The states of the walk are sets of bits, after Wu and Manber (Fast text searching allowing
 * errors, 1992): bit i of row d says that i letters of the typed word are used up with d errors.
 */
final class Near {

  /** No word of a name is longer than this many letters, and what is typed may not be either. */
  static final int LONGEST = 30;

  /** Takes what was found. */
  interface Taker {
    /**
     * Words {@code from} to {@code to}, the latter excluded, are so many errors away; when not
     * whole, it is their beginning that is.
     */
    void take(int from, int to, int errors, boolean whole);
  }

  private static final int LETTERS = 0x530;

  private final Trie trie;
  private final int errors;
  private final boolean growing;
  private final Taker taker;
  private final int length;
  private final long[] masks = new long[LETTERS];
  private final long[][] rows;

  /** A growing word may be the beginning of longer ones, with one error at most. */
  Near(Trie trie, String typed, int errors, boolean growing, Taker taker) {
    this.trie = trie;
    this.errors = errors;
    this.growing = growing;
    this.taker = taker;
    this.length = Math.min(typed.length(), LONGEST);
    this.rows = new long[length + errors + 2][errors + 1];
    for (int i = 0; i < length; i++) {
      if (typed.charAt(i) < LETTERS) {
        masks[typed.charAt(i)] |= 1L << i;
      }
    }
    for (int d = 0; d <= errors; d++) {
      rows[0][d] = (1L << (d + 1)) - 1;
    }
  }

  void walk() {
    char[] path = new char[rows.length + 1];
    int node = 0;
    while (node < trie.nodes()) {
      int depth = trie.depth(node);
      if (depth >= rows.length) {
        node = trie.skip(node);
        continue;
      }
      path[depth] = trie.letter(node);
      step(depth, mask(path[depth]), depth > 1 ? mask(path[depth - 1]) : 0);
      node = take(node, depth) ? node + 1 : trie.skip(node);
    }
  }

  private long mask(char letter) {
    return letter < LETTERS ? masks[letter] : 0;
  }

  private void step(int depth, long mask, long maskBefore) {
    long[] before = rows[depth - 1];
    long[] now = rows[depth];
    now[0] = (before[0] & mask) << 1;
    for (int d = 1; d <= errors; d++) {
      long same = (before[d] & mask) << 1;
      long tooMuch = before[d - 1];
      long changed = before[d - 1] << 1;
      long lost = now[d - 1] << 1;
      long swapped = depth > 1 ? (rows[depth - 2][d - 1] & (maskBefore >> 1) & mask) << 2 : 0;
      now[d] = same | tooMuch | changed | lost | swapped | now[d - 1];
    }
  }

  /** Whether the walk goes on below the node. */
  private boolean take(int node, int depth) {
    long[] now = rows[depth];
    long all = 1L << length;
    if (growing && (now[Math.min(1, errors)] & all) != 0) {
      taker.take(trie.first(node), trie.first(trie.skip(node)), 1, false);
    }
    if (trie.ends(node)) {
      for (int d = 0; d <= errors; d++) {
        if ((now[d] & all) != 0) {
          taker.take(trie.first(node), trie.first(node) + 1, d, true);
          break;
        }
      }
    }
    return (now[errors] & ((all << 1) - 1)) != 0;
  }
}
