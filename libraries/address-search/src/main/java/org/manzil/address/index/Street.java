package org.manzil.address.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A street, or a settlement or quarter with houses of its own.
 *
 * @param id the register's public id with its scheme
 * @param name the current name without its type
 * @param type the type as the register shortens it
 * @param formerNames names it once had, without types
 * @param postcode its own postcode, or null
 * @param places what it lies in, the widest first
 * @param municipal further places that people may write and that are not shown, the widest first
 */
public record Street(
    String id,
    String name,
    String type,
    List<String> formerNames,
    @Nullable String postcode,
    List<Place> places,
    List<Place> municipal) {

  /** Keeps copies. */
  public Street {
    formerNames = List.copyOf(formerNames);
    places = List.copyOf(places);
    municipal = List.copyOf(municipal);
  }
}
