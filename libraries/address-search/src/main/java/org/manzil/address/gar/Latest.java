package org.manzil.address.gar;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/**
 * For each object, which of its rows of one table holds and what that row says. The order in which
 * rows come does not matter: an open row holds against ended ones and the later of two rows, the
 * one with the greater id, against the earlier. A row that comes again replaces itself.
 */
final class Latest {

  private static final Standing[] STANDINGS = Standing.values();

  private static final int FIRST = 1024;

  private long[] rows = new long[0];
  private long[] values = new long[0];
  private byte[] standings = new byte[0];
  private int used;

  /** Takes a row; false when another one holds. */
  boolean take(int at, long row, Standing standing, long value) {
    if (!holds(at, row, standing)) {
      return false;
    }
    if (at >= rows.length) {
      grow(Math.max(Math.max(FIRST, at + 1), Columns.longer(rows.length)));
    }
    used = Math.max(used, at + 1);
    rows[at] = row;
    values[at] = value;
    standings[at] = (byte) standing.ordinal();
    return true;
  }

  private void grow(int length) {
    rows = Arrays.copyOf(rows, length);
    values = Arrays.copyOf(values, length);
    standings = Arrays.copyOf(standings, length);
  }

  private boolean holds(int at, long row, Standing standing) {
    Standing known = standing(at);
    if (known == Standing.NONE || rows[at] == row) {
      return true;
    }
    return known.open() == standing.open() ? row > rows[at] : standing.open();
  }

  Standing standing(int at) {
    return at < used ? STANDINGS[standings[at]] : Standing.NONE;
  }

  boolean current(int at) {
    return standing(at) == Standing.CURRENT;
  }

  /** The row that holds, or 0. */
  long row(int at) {
    return at < used ? rows[at] : 0;
  }

  /** What it says, or 0. */
  long value(int at) {
    return at < used ? values[at] : 0;
  }

  void write(DataOutput out) throws IOException {
    out.writeVInt(used);
    Columns.write(out, rows, used);
    Columns.write(out, values, used);
    out.writeBytes(standings, used);
  }

  void read(DataInput in) throws IOException {
    used = in.readVInt();
    grow(used);
    Columns.read(in, rows, used);
    Columns.read(in, values, used);
    in.readBytes(standings, 0, used);
  }
}
