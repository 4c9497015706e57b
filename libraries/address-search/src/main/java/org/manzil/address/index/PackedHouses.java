package org.manzil.address.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.manzil.address.number.HouseNumber;
import org.manzil.address.number.Part;
import org.manzil.address.number.Role;

/**
 * The houses of a street as bytes: all numbers, then the postcodes, then the ids, so that a search
 * reads no further than it must.
 *
 * <p>A plain number is its value times two; any other is its count of parts times two plus one, and
 * then the parts. Ids of GAR take sixteen bytes each; others leave out what they share with the one
 * before.
 */
final class PackedHouses {

  private static final int PLAIN = 9;
  private static final int LETTER = 1;
  private static final int TAIL = 2;
  private static final int TEXT = 4;

  private final ByteBuffersDataOutput out = new ByteBuffersDataOutput();

  private PackedHouses() {}

  static BytesRef of(List<House> houses) throws IOException {
    PackedHouses packed = new PackedHouses();
    packed.out.writeVInt(houses.size());
    for (House house : houses) {
      packed.number(house.number());
    }
    packed.postcodes(houses);
    packed.ids(houses);
    return new BytesRef(packed.out.toArrayCopy());
  }

  private void number(HouseNumber number) throws IOException {
    Part main = number.main();
    boolean bare = number.parts().size() == 1 && main.letter().isEmpty() && main.tail().isEmpty();
    if (bare && main.role() == Role.HOUSE && plain(main.digits())) {
      out.writeVInt(Integer.parseInt(main.digits()) << 1);
      return;
    }
    out.writeVInt((number.parts().size() << 1) | 1);
    for (Part part : number.parts()) {
      part(part);
    }
  }

  private void part(Part part) throws IOException {
    boolean plain = plain(part.digits());
    int has =
        (part.letter().isEmpty() ? 0 : LETTER)
            | (part.tail().isEmpty() ? 0 : TAIL)
            | (plain ? 0 : TEXT);
    out.writeByte((byte) (part.role().ordinal() << 3 | has));
    if (plain) {
      out.writeVInt(Integer.parseInt(part.digits()));
    } else {
      out.writeString(part.digits());
    }
    if (!part.letter().isEmpty()) {
      out.writeString(part.letter());
    }
    if (!part.tail().isEmpty()) {
      out.writeString(part.tail());
    }
  }

  private static boolean plain(String digits) {
    return !digits.isEmpty()
        && digits.length() <= PLAIN
        && digits.charAt(0) != '0'
        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The distinct postcodes; which one a house has is said only when there are several. */
  private void postcodes(List<House> houses) throws IOException {
    List<String> distinct = houses.stream().map(PackedHouses::postcode).distinct().toList();
    out.writeVInt(distinct.size());
    for (String postcode : distinct) {
      out.writeString(postcode);
    }
    if (distinct.size() > 1) {
      for (House house : houses) {
        out.writeVInt(distinct.indexOf(postcode(house)));
      }
    }
  }

  private static String postcode(House house) {
    return Objects.requireNonNullElse(house.postcode(), "");
  }

  private void ids(List<House> houses) throws IOException {
    boolean gar = houses.stream().allMatch(house -> Ids.packsShort(house.id()));
    out.writeByte((byte) (gar ? 1 : 0));
    String before = "";
    for (House house : houses) {
      if (gar) {
        byte[] id = Ids.pack(house.id());
        out.writeBytes(id, 1, id.length - 1);
      } else {
        int shared = shared(before, house.id());
        out.writeVInt(shared);
        out.writeString(house.id().substring(shared));
        before = house.id();
      }
    }
  }

  private static int shared(String a, String b) {
    int same = 0;
    while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    return same > 0 && Character.isHighSurrogate(a.charAt(same - 1)) ? same - 1 : same;
  }

  static List<HouseNumber> numbers(BytesRef bytes) throws IOException {
    return numbers(in(bytes));
  }

  private static ByteArrayDataInput in(BytesRef bytes) {
    return new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
  }

  private static List<HouseNumber> numbers(ByteArrayDataInput in) throws IOException {
    int count = in.readVInt();
    List<HouseNumber> numbers = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      numbers.add(readNumber(in));
    }
    return numbers;
  }

  private static HouseNumber readNumber(ByteArrayDataInput in) throws IOException {
    int head = in.readVInt();
    if ((head & 1) == 0) {
      return new HouseNumber(List.of(new Part(Role.HOUSE, Integer.toString(head >> 1), "", "")));
    }
    List<Part> parts = new ArrayList<>(head >> 1);
    for (int left = head >> 1; left > 0; left--) {
      parts.add(readPart(in));
    }
    return new HouseNumber(parts);
  }

  private static Part readPart(ByteArrayDataInput in) throws IOException {
    int head = in.readByte();
    String digits = (head & TEXT) == 0 ? Integer.toString(in.readVInt()) : in.readString();
    String letter = (head & LETTER) == 0 ? "" : in.readString();
    String tail = (head & TAIL) == 0 ? "" : in.readString();
    return new Part(Role.values()[head >> 3], digits, letter, tail);
  }

  static List<House> houses(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = in(bytes);
    List<HouseNumber> numbers = numbers(in);
    List<@Nullable String> postcodes = readPostcodes(in, numbers.size());
    List<String> ids = readIds(in, numbers.size(), 0);
    List<House> houses = new ArrayList<>(numbers.size());
    for (int i = 0; i < numbers.size(); i++) {
      houses.add(new House(ids.get(i), numbers.get(i), postcodes.get(i)));
    }
    return houses;
  }

  static House house(BytesRef bytes, int at) throws IOException {
    ByteArrayDataInput in = in(bytes);
    List<HouseNumber> numbers = numbers(in);
    List<@Nullable String> postcodes = readPostcodes(in, numbers.size());
    String id = readIds(in, at + 1, at).getLast();
    return new House(id, numbers.get(at), postcodes.get(at));
  }

  private static List<@Nullable String> readPostcodes(ByteArrayDataInput in, int count)
      throws IOException {
    int known = in.readVInt();
    List<@Nullable String> distinct = new ArrayList<>(known);
    for (int i = 0; i < known; i++) {
      distinct.add(Packed.nullable(in.readString()));
    }
    List<@Nullable String> postcodes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      postcodes.add(distinct.get(known == 1 ? 0 : in.readVInt()));
    }
    return postcodes;
  }

  /** The ids up to a count; those of GAR before the first wanted are passed over. */
  private static List<String> readIds(ByteArrayDataInput in, int count, int first)
      throws IOException {
    boolean gar = in.readByte() == 1;
    if (gar) {
      in.skipBytes(16L * first);
    }
    List<String> ids = new ArrayList<>(count);
    String before = "";
    for (int i = gar ? first : 0; i < count; i++) {
      before =
          gar
              ? Ids.gar(in.readLong(), in.readLong())
              : before.substring(0, in.readVInt()) + in.readString();
      ids.add(before);
    }
    return ids;
  }
}
