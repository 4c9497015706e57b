package org.manzil.address.gar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.jspecify.annotations.Nullable;

/**
 * Objects of one kind of one region in columns, by their place: what they are, where they lie,
 * their postcode, and when and into what they went. Some 110 bytes each, so that a region of three
 * million houses fits beside the index writer in a heap of one gigabyte.
 */
final class Entries {

  private static final int FIRST = 1024;

  private final LongIndex byId = new LongIndex();
  private final Map<Integer, Long> successors = new HashMap<>();
  private long[] ids = new long[FIRST];
  private long[] guidHigh = new long[FIRST];
  private long[] guidLow = new long[FIRST];
  private int size;

  /** Which row describes the object; its value is the day of the end, as yyyymmdd, or 0. */
  final Latest own = new Latest();

  /** The parent in the administrative hierarchy. */
  final Latest parents = new Latest();

  /** The parent in the municipal hierarchy. */
  final Latest municipal = new Latest();

  /** The postcode as a number. */
  final Latest postcodes = new Latest();

  /** The text of the row in {@link #own}. */
  final TextColumn texts = new TextColumn();

  int size() {
    return size;
  }

  /** The place of the object, or -1. */
  int find(long id) {
    return byId.get(id);
  }

  /** The place of the object, a new one when it is met for the first time. */
  int place(long id, UUID guid) {
    int known = byId.get(id);
    int at = known >= 0 ? known : next(id);
    guidHigh[at] = guid.getMostSignificantBits();
    guidLow[at] = guid.getLeastSignificantBits();
    return at;
  }

  private int next(long id) {
    if (size == ids.length) {
      grow(Columns.longer(size));
    }
    ids[size] = id;
    byId.put(id, size);
    return size++;
  }

  private void grow(int length) {
    ids = Arrays.copyOf(ids, length);
    guidHigh = Arrays.copyOf(guidHigh, length);
    guidLow = Arrays.copyOf(guidLow, length);
  }

  /** The row of another object that followed this one, or 0 for none. */
  void successor(int at, long row) {
    if (row == 0) {
      successors.remove(at);
    } else {
      successors.put(at, row);
    }
  }

  @Nullable Long successor(int at) {
    return successors.get(at);
  }

  /** The public ids of those that one of the rows describes that others went into, by row. */
  Map<Long, String> followed() {
    Map<Long, String> followed = new HashMap<>();
    successors.values().forEach(row -> followed.put(row, ""));
    if (!followed.isEmpty()) {
      for (int at = 0; at < size; at++) {
        String guid = guid(at);
        followed.computeIfPresent(own.row(at), (_, _) -> guid);
      }
    }
    followed.values().removeIf(String::isEmpty);
    return followed;
  }

  String guid(int at) {
    return "gar:" + new UUID(guidHigh[at], guidLow[at]);
  }

  /** The postcode as it is written, or null. */
  @Nullable String postcode(int at) {
    return postcodes.current(at) ? String.format("%06d", postcodes.value(at)) : null;
  }

  long id(int at) {
    return ids[at];
  }

  /** The places of all current objects, by the order of their ids. */
  List<Integer> current() {
    List<Integer> current = new ArrayList<>();
    for (int at = 0; at < size; at++) {
      if (own.current(at)) {
        current.add(at);
      }
    }
    current.sort((a, b) -> Long.compare(ids[a], ids[b]));
    return current;
  }

  void write(DataOutput out) throws IOException {
    out.writeVInt(size);
    Columns.write(out, ids, size);
    for (int at = 0; at < size; at++) {
      out.writeLong(guidHigh[at]);
      out.writeLong(guidLow[at]);
    }
    for (Latest column : latest()) {
      column.write(out);
    }
    texts.write(out, size);
    out.writeVInt(successors.size());
    for (Map.Entry<Integer, Long> successor : successors.entrySet()) {
      out.writeVInt(successor.getKey());
      out.writeVLong(successor.getValue());
    }
  }

  private List<Latest> latest() {
    return List.of(own, parents, municipal, postcodes);
  }

  static Entries read(DataInput in) throws IOException {
    Entries entries = new Entries();
    entries.size = in.readVInt();
    entries.grow(Math.max(FIRST, entries.size));
    Columns.read(in, entries.ids, entries.size);
    for (int at = 0; at < entries.size; at++) {
      entries.byId.put(entries.ids[at], at);
      entries.guidHigh[at] = in.readLong();
      entries.guidLow[at] = in.readLong();
    }
    for (Latest column : entries.latest()) {
      column.read(in);
    }
    entries.texts.read(in, entries.size);
    for (int left = in.readVInt(); left > 0; left--) {
      entries.successors.put(in.readVInt(), in.readVLong());
    }
    return entries;
  }
}
