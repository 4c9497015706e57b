package org.manzil.address.gar;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.address.number.HouseNumber;
import org.manzil.address.number.RegisterNumber;
import org.manzil.address.number.Role;

/**
 * The houses of one region in columns, some 60 bytes each: a region of three million fits beside
 * the index writer in a heap of one gigabyte.
 */
final class HouseRows {

  private static final int FIRST = 1024;

  private final LongIndex byId = new LongIndex();
  private long[] rows = new long[FIRST];
  private long[] guidHigh = new long[FIRST];
  private long[] guidLow = new long[FIRST];
  private long[] parents = new long[FIRST];
  private int[] postcodes = new int[FIRST];
  private byte[][] fields = new byte[FIRST][];
  private int size;

  /** Adds a house, or replaces the older row of the same object; false when it was known. */
  boolean add(long id, long row, UUID guid, String numberFields) {
    int known = byId.get(id);
    if (known >= 0 && rows[known] > row) {
      return false;
    }
    int at = known >= 0 ? known : next(id);
    rows[at] = row;
    guidHigh[at] = guid.getMostSignificantBits();
    guidLow[at] = guid.getLeastSignificantBits();
    fields[at] = numberFields.getBytes(StandardCharsets.UTF_8);
    return known < 0;
  }

  private int next(long id) {
    if (size == rows.length) {
      grow(size * 2);
    }
    parents[size] = NO_PARENT;
    byId.put(id, size);
    return size++;
  }

  private void grow(int length) {
    rows = Arrays.copyOf(rows, length);
    guidHigh = Arrays.copyOf(guidHigh, length);
    guidLow = Arrays.copyOf(guidLow, length);
    parents = Arrays.copyOf(parents, length);
    postcodes = Arrays.copyOf(postcodes, length);
    fields = Arrays.copyOf(fields, length);
  }

  /** The parent of a house that has no current row in the hierarchy. */
  static final long NO_PARENT = -1;

  /** The place of the house in the columns, or -1. */
  int find(long id) {
    return byId.get(id);
  }

  int size() {
    return size;
  }

  void parent(int at, long parent) {
    parents[at] = parent;
  }

  long parent(int at) {
    return parents[at];
  }

  void postcode(int at, int postcode) {
    postcodes[at] = postcode;
  }

  /** The postcode as it is written, or null. */
  @Nullable String postcode(int at) {
    return postcodes[at] == 0 ? null : String.format("%06d", postcodes[at]);
  }

  String id(int at) {
    return "gar:" + new UUID(guidHigh[at], guidLow[at]);
  }

  /** The number in parts, or null when no field held one. */
  @Nullable HouseNumber number(int at) {
    RegisterNumber number = new RegisterNumber();
    for (String field : new String(fields[at], StandardCharsets.UTF_8).split("\n", -1)) {
      if (!field.isEmpty()) {
        number.add(Role.ofCode(field.charAt(0)), field.substring(1));
      }
    }
    return number.build();
  }

  /** A field of a number as it is kept in the columns. */
  static String field(Role role, String value) {
    return value.isEmpty() ? "" : role.code() + value.replace('\n', ' ') + "\n";
  }
}
