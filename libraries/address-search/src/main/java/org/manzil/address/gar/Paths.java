package org.manzil.address.gar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.manzil.address.intake.BadRowException;
import org.manzil.address.register.Quarantine;

/** Follows the current path of one hierarchy from an object to its region. */
final class Paths {

  private final Entries objects;
  private final Latest parents;

  Paths(Entries objects, Latest parents) {
    this.objects = objects;
    this.parents = parents;
  }

  /** The objects above that one, the widest first. */
  List<AddressObject> above(int object) throws BadRowException {
    List<AddressObject> above = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    int at = object;
    while (true) {
      if (!seen.add(at)) {
        throw new BadRowException(Quarantine.CYCLE);
      }
      if (!parents.current(at)) {
        throw new BadRowException(Quarantine.NO_PATH);
      }
      long parent = parents.value(at);
      if (parent == 0) {
        return above.reversed();
      }
      at = objects.find(parent);
      if (at < 0 || !objects.own.current(at)) {
        throw new BadRowException(Quarantine.UNKNOWN_PARENT);
      }
      above.add(AddressObject.unpacked(objects.texts.get(at)));
    }
  }
}
