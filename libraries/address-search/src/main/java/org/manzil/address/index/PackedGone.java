package org.manzil.address.index;

import java.io.IOException;
import java.time.LocalDate;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/** What has become of an address, as bytes of an index, and back. */
final class PackedGone {

  static final String ID = "id";
  static final String FATE = "fate";

  /** No register goes back so far: the year 0. */
  private static final long NO_DAY = -719_528;

  private PackedGone() {}

  static BytesRef of(Gone gone) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    LocalDate on = gone.on();
    out.writeZLong(on == null ? NO_DAY : on.toEpochDay());
    if (gone.into() != null) {
      byte[] into = Ids.pack(gone.into());
      out.writeBytes(into, into.length);
    }
    return new BytesRef(out.toArrayCopy());
  }

  static Gone gone(String id, BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    long day = in.readZLong();
    byte[] into = new byte[bytes.offset + bytes.length - in.getPosition()];
    in.readBytes(into, 0, into.length);
    return new Gone(
        id,
        day == NO_DAY ? null : LocalDate.ofEpochDay(day),
        into.length == 0 ? null : Ids.unpack(into));
  }
}
