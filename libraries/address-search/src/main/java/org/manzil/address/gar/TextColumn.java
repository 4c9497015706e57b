package org.manzil.address.gar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/** Short texts in one array of bytes: millions of strings would cost the heap their headers. */
final class TextColumn {

  private static final int FIRST = 1 << 14;

  private byte[] bytes = new byte[FIRST];
  private int used = 1;
  private int[] starts = new int[FIRST];

  /** Sets the text; what stood there before is left behind until the region is written. */
  void set(int at, String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    int length = Math.min(encoded.length, 0xFFFF);
    while (used + length + 2 > bytes.length) {
      bytes = Arrays.copyOf(bytes, Columns.longer(bytes.length));
    }
    if (at >= starts.length) {
      starts = Arrays.copyOf(starts, Math.max(at + 1, Columns.longer(starts.length)));
    }
    starts[at] = used;
    bytes[used++] = (byte) (length >>> 8);
    bytes[used++] = (byte) length;
    System.arraycopy(encoded, 0, bytes, used, length);
    used += length;
  }

  /** The text; empty when none was set. */
  String get(int at) {
    int start = at < starts.length ? starts[at] : 0;
    if (start == 0) {
      return "";
    }
    int length = (bytes[start] & 0xFF) << 8 | bytes[start + 1] & 0xFF;
    return new String(bytes, start + 2, length, StandardCharsets.UTF_8);
  }

  void write(DataOutput out, int size) throws IOException {
    for (int i = 0; i < size; i++) {
      out.writeString(get(i));
    }
  }

  void read(DataInput in, int size) throws IOException {
    for (int i = 0; i < size; i++) {
      set(i, in.readString());
    }
  }
}
