package org.manzil.address.gar;

import java.util.HashSet;
import java.util.Set;

/**
 * Whether the changes of a delta follow rows that are held. A delta does not name the delivery
 * before it, so this is all that betrays a skipped one.
 */
final class Predecessors {

  private static final int FEWEST = 10;

  private final Set<Long> read = new HashSet<>();
  private final Set<Long> awaited = new HashSet<>();
  private long changes;

  /**
   * Notes a row.
   *
   * @param previous the row that it follows, or 0
   * @param known the row of its object that was held before it, or 0
   */
  void note(long row, long previous, long known) {
    read.add(row);
    if (previous != 0 && known != row) {
      changes++;
      if (known != previous) {
        awaited.add(previous);
      }
    }
  }

  /** How many changes follow rows that are neither held nor in the delta. */
  long missing() {
    return awaited.stream().filter(row -> !read.contains(row)).count();
  }

  /** Whether most changes do, which no dirt explains. */
  boolean deliverySkipped() {
    long missing = missing();
    return missing >= FEWEST && missing * 2 > changes;
  }
}
