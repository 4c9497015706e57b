package org.manzil.address.gar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzil.address.register.Quarantine;

/** The address objects of one region: current rows, former names, parents and postcodes. */
final class AddressObjects {

  private final Map<Long, AddressObject> current = new HashMap<>();
  private final Map<Long, Set<String>> oldNames = new HashMap<>();
  private final Map<Long, Long> parents = new HashMap<>();
  private final Map<Long, String> postcodes = new HashMap<>();

  /** Takes a row of AS_ADDR_OBJ; rows no longer current only leave their name behind. */
  void take(Row row, String day) throws BadRowException {
    long id = row.number("OBJECTID");
    boolean inForce = row.current(day);
    String name = row.text("NAME");
    if (!inForce) {
      oldNames.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(name);
      return;
    }
    AddressObject object =
        new AddressObject(
            row.number("ID"),
            row.guid("OBJECTGUID"),
            name,
            row.optional("TYPENAME"),
            (int) row.number("LEVEL"));
    AddressObject known = current.get(id);
    if (known == null || known.row() < object.row()) {
      current.put(id, object);
    }
    if (known != null) {
      throw new BadRowException(Quarantine.DUPLICATE_OBJECT);
    }
  }

  boolean holds(long id) {
    return current.containsKey(id);
  }

  void parent(long id, long parent) {
    parents.put(id, parent);
  }

  void postcode(long id, String postcode) {
    postcodes.put(id, postcode);
  }

  @Nullable AddressObject get(long id) {
    return current.get(id);
  }

  @Nullable Long parent(long id) {
    return parents.get(id);
  }

  @Nullable String postcode(long id) {
    return postcodes.get(id);
  }

  /** Names it had before the current one. */
  List<String> formerNames(long id, String currentName) {
    List<String> former = new ArrayList<>(oldNames.getOrDefault(id, Set.of()));
    former.remove(currentName);
    return former;
  }

  /** The ids of all current objects, in a fixed order. */
  List<Long> ids() {
    return current.keySet().stream().sorted().toList();
  }
}
