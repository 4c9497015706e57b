package org.manzil.address.gar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.manzil.address.register.Quarantine;

/** Follows the current administrative path from an object to its region. */
final class Paths {

  private final AddressObjects objects;

  Paths(AddressObjects objects) {
    this.objects = objects;
  }

  /** The objects above that one, the widest first. */
  List<AddressObject> above(long id) throws BadRowException {
    List<AddressObject> above = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    long at = id;
    while (true) {
      if (!seen.add(at)) {
        throw new BadRowException(Quarantine.CYCLE);
      }
      long parent = parentOf(at);
      if (parent == 0) {
        return above.reversed();
      }
      above.add(known(parent));
      at = parent;
    }
  }

  private long parentOf(long id) throws BadRowException {
    Long parent = objects.parent(id);
    if (parent == null) {
      throw new BadRowException(Quarantine.NO_PATH);
    }
    return parent;
  }

  private AddressObject known(long id) throws BadRowException {
    AddressObject object = objects.get(id);
    if (object == null) {
      throw new BadRowException(Quarantine.UNKNOWN_PARENT);
    }
    return object;
  }
}
