package org.manzil.address.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Streets and the places they lie in as bytes of an index, and back. */
final class Packed {

  private Packed() {}

  /** Where streets lie: the places shown, and words that only help to find them. */
  record Surroundings(List<Place> places, List<Place> municipal) {}

  static BytesRef street(Street street) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    id(out, street.id());
    out.writeString(street.name());
    strings(out, street.formerNames());
    String postcode = street.postcode();
    out.writeString(postcode == null ? "" : postcode);
    return new BytesRef(out.toArrayCopy());
  }

  static Street street(BytesRef bytes, String type, Surroundings around) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    String id = id(in);
    String name = in.readString();
    List<String> formerNames = strings(in);
    @Nullable String postcode = nullable(in.readString());
    return new Street(id, name, type, formerNames, postcode, around.places(), around.municipal());
  }

  /** The current name and the former ones, without the rest. */
  static List<String> names(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    in.skipBytes(in.readVInt());
    String name = in.readString();
    List<String> former = strings(in);
    List<String> names = new ArrayList<>(former.size() + 1);
    names.add(name);
    names.addAll(former);
    return names;
  }

  static BytesRef surroundings(Surroundings around) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    Place.write(out, around.places());
    Place.write(out, around.municipal());
    return new BytesRef(out.toArrayCopy());
  }

  static Surroundings surroundings(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    return new Surroundings(Place.read(in), Place.read(in));
  }

  private static void id(ByteBuffersDataOutput out, String id) throws IOException {
    byte[] packed = Ids.pack(id);
    out.writeVInt(packed.length);
    out.writeBytes(packed, packed.length);
  }

  private static String id(ByteArrayDataInput in) throws IOException {
    byte[] packed = new byte[in.readVInt()];
    in.readBytes(packed, 0, packed.length);
    return Ids.unpack(packed);
  }

  private static void strings(ByteBuffersDataOutput out, List<String> strings) throws IOException {
    out.writeVInt(strings.size());
    for (String string : strings) {
      out.writeString(string);
    }
  }

  private static List<String> strings(ByteArrayDataInput in) throws IOException {
    int count = in.readVInt();
    if (count == 0) {
      return List.of();
    }
    List<String> strings = new ArrayList<>(count);
    for (int left = count; left > 0; left--) {
      strings.add(in.readString());
    }
    return strings;
  }

  static @Nullable String nullable(String value) {
    return value.isEmpty() ? null : value;
  }
}
