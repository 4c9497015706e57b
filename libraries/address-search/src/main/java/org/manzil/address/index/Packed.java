package org.manzil.address.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.manzil.address.number.HouseNumber;
import org.manzil.address.number.Part;
import org.manzil.address.number.Role;

/** Streets and houses as bytes of an index, and back. */
final class Packed {

  private Packed() {}

  static BytesRef street(Street street) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    id(out, street.id());
    out.writeString(street.name());
    out.writeString(street.type());
    out.writeVInt(street.formerNames().size());
    for (String former : street.formerNames()) {
      out.writeString(former);
    }
    optional(out, street.postcode());
    places(out, street.places());
    places(out, street.municipal());
    return new BytesRef(out.toArrayCopy());
  }

  static Street street(BytesRef bytes) throws IOException {
    DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    String id = id(in);
    String name = in.readString();
    String type = in.readString();
    List<String> formerNames = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      formerNames.add(in.readString());
    }
    String postcode = optional(in);
    return new Street(id, name, type, formerNames, postcode, places(in), places(in));
  }

  private static void places(DataOutput out, List<Place> places) throws IOException {
    out.writeVInt(places.size());
    for (Place place : places) {
      out.writeString(place.name());
      out.writeString(place.type());
    }
  }

  private static List<Place> places(DataInput in) throws IOException {
    List<Place> places = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      places.add(new Place(in.readString(), in.readString()));
    }
    return places;
  }

  static BytesRef houses(List<House> houses) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeVInt(houses.size());
    for (House house : houses) {
      id(out, house.id());
      optional(out, house.postcode());
      out.writeVInt(house.number().parts().size());
      for (Part part : house.number().parts()) {
        part(out, part);
      }
    }
    return new BytesRef(out.toArrayCopy());
  }

  static List<House> houses(BytesRef bytes) throws IOException {
    DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    int count = in.readVInt();
    List<House> houses = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String id = id(in);
      String postcode = optional(in);
      List<Part> parts = new ArrayList<>();
      for (int left = in.readVInt(); left > 0; left--) {
        parts.add(part(in));
      }
      houses.add(new House(id, new HouseNumber(parts), postcode));
    }
    return houses;
  }

  private static void part(DataOutput out, Part part) throws IOException {
    out.writeByte((byte) part.role().code());
    out.writeString(part.digits());
    out.writeString(part.letter());
    out.writeString(part.tail());
  }

  private static Part part(DataInput in) throws IOException {
    Role role = Role.ofCode((char) in.readByte());
    return new Part(role, in.readString(), in.readString(), in.readString());
  }

  private static void id(DataOutput out, String id) throws IOException {
    byte[] packed = Ids.pack(id);
    out.writeVInt(packed.length);
    out.writeBytes(packed, packed.length);
  }

  private static String id(DataInput in) throws IOException {
    byte[] packed = new byte[in.readVInt()];
    in.readBytes(packed, 0, packed.length);
    return Ids.unpack(packed);
  }

  private static void optional(DataOutput out, @Nullable String value) throws IOException {
    out.writeString(value == null ? "" : value);
  }

  private static @Nullable String optional(DataInput in) throws IOException {
    String value = in.readString();
    return value.isEmpty() ? null : value;
  }
}
