package org.manzil.address.search;

/** How many letters differ: insertions, losses, changes and swaps of neighbours count one each. */
final class Edits {

  private Edits() {}

  /** The distance, or {@code most + 1} when it is more than that. */
  static int between(String a, String b, int most) {
    return Math.abs(a.length() - b.length()) > most ? most + 1 : cap(table(a, b, false), most);
  }

  /** The distance from a to the nearest beginning of b, or {@code most + 1}. */
  static int toBeginning(String a, String b, int most) {
    String near = b.substring(0, Math.min(b.length(), a.length() + most));
    return cap(table(a, near, true), most);
  }

  private static int cap(int distance, int most) {
    return Math.min(distance, most + 1);
  }

  private static int table(String a, String b, boolean anyEnd) {
    int[] before = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    int[] next = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      next[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        next[j] = step(a, b, i, j, before, row, next);
      }
      int[] spare = before;
      before = row;
      row = next;
      next = spare;
    }
    return anyEnd ? least(row) : row[b.length()];
  }

  private static int step(String a, String b, int i, int j, int[] before, int[] row, int[] next) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int best = Math.min(row[j - 1] + (same ? 0 : 1), Math.min(row[j], next[j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, before[j - 2] + 1) : best;
  }

  private static int least(int[] row) {
    int least = row[0];
    for (int distance : row) {
      least = Math.min(least, distance);
    }
    return least;
  }
}
