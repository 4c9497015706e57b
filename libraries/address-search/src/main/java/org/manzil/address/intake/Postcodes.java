package org.manzil.address.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manzil.address.index.House;

/** Postcodes stand once with the street where its houses share them. */
public final class Postcodes {

  private Postcodes() {}

  /** The one postcode that the houses have, where they have one; null when there are several. */
  public static @Nullable String shared(List<House> houses) {
    @Nullable String shared = null;
    for (House house : houses) {
      if (house.postcode() != null) {
        if (shared != null && !shared.equals(house.postcode())) {
          return null;
        }
        shared = house.postcode();
      }
    }
    return shared;
  }

  /** The houses, without the postcode where it is the street's. */
  public static List<House> withoutRepetition(List<House> houses, @Nullable String streets) {
    List<House> bare = new ArrayList<>(houses.size());
    for (House house : houses) {
      boolean repeated = Objects.equals(house.postcode(), streets);
      bare.add(repeated ? new House(house.id(), house.number(), null) : house);
    }
    return bare;
  }
}
