package org.manzil.address.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.manzil.address.index.Place;

/** Rows as bytes whose order brings the rows of a street together, and in it those of a house. */
final class RowBytes {

  private RowBytes() {}

  static byte[] of(AddressRow row) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    key(out, row.streetId());
    key(out, row.houseId());
    out.writeByte((byte) (row.flat() ? 1 : 0));
    out.writeString(row.number());
    out.writeString(row.postcode());
    out.writeString(row.street());
    Place.write(out, row.places());
    Place.write(out, row.further());
    return out.toArrayCopy();
  }

  static AddressRow row(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    String streetId = key(bytes, in);
    String houseId = key(bytes, in);
    boolean flat = in.readByte() == 1;
    String number = in.readString();
    String postcode = in.readString();
    String street = in.readString();
    return new AddressRow(
        streetId, street, Place.read(in), Place.read(in), postcode, houseId, number, flat);
  }

  /** The text and a zero, which sorts before every letter. */
  private static void key(DataOutput out, String text) throws IOException {
    byte[] bytes = text.replace("\0", "").getBytes(StandardCharsets.UTF_8);
    out.writeBytes(bytes, bytes.length);
    out.writeByte((byte) 0);
  }

  private static String key(BytesRef bytes, ByteArrayDataInput in) {
    int start = in.getPosition();
    int end = start;
    while (bytes.bytes[end] != 0) {
      end++;
    }
    in.setPosition(end + 1);
    return new String(bytes.bytes, start, end - start, StandardCharsets.UTF_8);
  }
}
