package org.manzil.address.gar;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/** Names in rows of address objects that no longer hold, by object and row. */
final class FormerNames {

  private final Map<Long, TreeMap<Long, String>> names = new HashMap<>();

  void add(long id, long row, String name) {
    names.computeIfAbsent(id, _ -> new TreeMap<>()).put(row, name);
  }

  /** The row holds again, or another name stands in it. */
  void forget(long id, long row) {
    TreeMap<Long, String> known = names.get(id);
    if (known != null) {
      known.remove(row);
    }
  }

  /** The names it had before that one, the oldest first. */
  List<String> of(long id, String currentName) {
    return names.getOrDefault(id, new TreeMap<>()).values().stream()
        .filter(name -> !name.equals(currentName))
        .distinct()
        .toList();
  }

  void write(DataOutput out) throws IOException {
    out.writeVInt(names.size());
    for (Map.Entry<Long, TreeMap<Long, String>> known : names.entrySet()) {
      out.writeZLong(known.getKey());
      out.writeVInt(known.getValue().size());
      for (Map.Entry<Long, String> name : known.getValue().entrySet()) {
        out.writeZLong(name.getKey());
        out.writeString(name.getValue());
      }
    }
  }

  static FormerNames read(DataInput in) throws IOException {
    FormerNames names = new FormerNames();
    for (int left = in.readVInt(); left > 0; left--) {
      long id = in.readZLong();
      for (int rows = in.readVInt(); rows > 0; rows--) {
        names.add(id, in.readZLong(), in.readString());
      }
    }
    return names;
  }
}
