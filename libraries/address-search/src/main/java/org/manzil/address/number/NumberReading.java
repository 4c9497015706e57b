package org.manzil.address.number;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to read typed tokens as a house number.
 *
 * @param parts what was read, the main part first
 * @param next the index of the first token after the number
 * @param loose how far the reading departs from what was typed: 0 for not at all
 * @param named whether a word said what the main number is
 * @param open a role whose number is still to be typed, or null
 * @param room the sign before a number that was taken for a flat's, so that nothing of the house's
 *     can be missing; empty when none was
 */
public record NumberReading(
    List<Part> parts, int next, int loose, boolean named, @Nullable Role open, String room) {

  /** Keeps a copy. */
  public NumberReading {
    parts = List.copyOf(parts);
  }

  Part last() {
    return parts.getLast();
  }

  NumberReading skip(int tokens) {
    return new NumberReading(parts, next + tokens, loose, named, open, room);
  }

  NumberReading looser(int by) {
    return new NumberReading(parts, next, loose + by, named, open, room);
  }

  NumberReading add(Part part, int tokens) {
    List<Part> more = new ArrayList<>(parts);
    more.add(part);
    return new NumberReading(more, next + tokens, loose, named, open, room);
  }

  NumberReading replaceLast(Part part, int tokens) {
    List<Part> changed = new ArrayList<>(parts);
    changed.set(parts.size() - 1, part);
    return new NumberReading(changed, next + tokens, loose, named, open, room);
  }

  NumberReading open(Role role) {
    return new NumberReading(parts, next + 1, loose, named, role, room);
  }

  NumberReading room(String sign, int tokens) {
    return new NumberReading(parts, next + tokens, loose, named, open, sign);
  }
}
