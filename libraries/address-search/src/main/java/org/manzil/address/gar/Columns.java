package org.manzil.address.gar;

import java.io.IOException;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/** Columns of numbers and their form on disk: each as its difference to the one before. */
final class Columns {

  private Columns() {}

  /** Half as long again, so that a big region is not held twice while it grows. */
  static int longer(int length) {
    return length + (length >> 1);
  }

  static void write(DataOutput out, long[] column, int size) throws IOException {
    long before = 0;
    for (int i = 0; i < size; i++) {
      out.writeZLong(column[i] - before);
      before = column[i];
    }
  }

  static void read(DataInput in, long[] column, int size) throws IOException {
    long before = 0;
    for (int i = 0; i < size; i++) {
      before += in.readZLong();
      column[i] = before;
    }
  }
}
