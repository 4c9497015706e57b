package org.manzil.address.number;

import java.util.List;
import java.util.Set;

/**
 * How well a house fits a reading of what was typed; the smaller the better, 0 is the same number.
 *
 * <p>A house fits when every digit typed is its own: nothing is ever near enough. What was not
 * typed (a letter, a corner, a корпус) may be there, since the person may not have come to it yet.
 */
public final class Fit {

  /** The house is another one. */
  public static final int NONE = -1;

  private static final int MORE = 1;
  private static final int OTHER_ROLE = 2;
  private static final int RANGE = 2;
  private static final int LOOSE = 3;

  /** "house", "building" and their like say no more than that it is one. */
  private static final Set<Role> GENERAL = Set.of(Role.HOUSE, Role.BUILDING);

  private Fit() {}

  /** The fit, or {@link #NONE}. */
  public static int of(NumberReading reading, HouseNumber house) {
    int main = main(reading, house.main());
    if (main == NONE) {
      return NONE;
    }
    int fit = main + reading.loose() * LOOSE;
    int found = 1;
    for (Part typed : reading.parts().subList(1, reading.parts().size())) {
      int sub = sub(typed, house);
      if (sub == NONE) {
        return NONE;
      }
      fit += sub;
      found++;
    }
    if (reading.open() != null && !hasBeyond(reading.open(), house)) {
      return NONE;
    }
    boolean more = house.parts().size() > found;
    boolean other = !reading.room().isEmpty() && (more || !whole(reading.parts(), house.parts()));
    return other ? NONE : fit + (more ? MORE : 0);
  }

  /** Whether each part of the house was typed with its letter and its second number. */
  private static boolean whole(List<Part> typed, List<Part> house) {
    return typed.stream()
        .allMatch(
            part ->
                house.stream()
                    .anyMatch(
                        other ->
                            other.digits().equals(part.digits())
                                && other.letter().equals(part.letter())
                                && other.tail().equals(part.tail())));
  }

  private static int main(NumberReading reading, Part house) {
    Part typed = reading.parts().getFirst();
    int same = house.ranges(typed) ? RANGE : same(typed, house);
    if (same == NONE || typed.role() == house.role()) {
      return same;
    }
    boolean free = !reading.named() || (GENERAL.contains(typed.role()) && house.role().main());
    return free ? same + OTHER_ROLE : NONE;
  }

  private static int sub(Part typed, HouseNumber house) {
    for (Part part : house.parts().subList(1, house.parts().size())) {
      if (part.role() == typed.role()) {
        int same = same(typed, part);
        if (same != NONE) {
          return same;
        }
      }
    }
    return NONE;
  }

  private static int same(Part typed, Part house) {
    if (!typed.digits().equals(house.digits())) {
      return NONE;
    }
    int letter = more(typed.letter(), house.letter());
    int tail = more(typed.tail().replace('-', '/'), house.tail().replace('-', '/'));
    if (tail == 0 && !typed.tail().equals(house.tail())) {
      tail = MORE;
    }
    return letter == NONE || tail == NONE ? NONE : Math.max(letter, tail);
  }

  private static int more(String typed, String house) {
    if (typed.equals(house)) {
      return 0;
    }
    return typed.isEmpty() ? MORE : NONE;
  }

  private static boolean hasBeyond(Role open, HouseNumber house) {
    return house.parts().stream().skip(1).anyMatch(part -> part.role() == open);
  }
}
