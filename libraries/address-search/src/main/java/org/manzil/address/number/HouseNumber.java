package org.manzil.address.number;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A house number as a register holds it, the main part first. */
public record HouseNumber(List<Part> parts) implements Comparable<HouseNumber> {

  private static final Comparator<Part> PARTS =
      Comparator.comparingInt((Part part) -> part.digits().length())
          .thenComparing(Part::digits)
          .thenComparing(Part::letter)
          .thenComparing(Part::tail)
          .thenComparing(Part::role);

  /** Keeps a copy; a number has at least one part. */
  public HouseNumber {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a house number needs a part");
    }
  }

  /** The main part. */
  public Part main() {
    return parts.getFirst();
  }

  /** The further numbers of a range: of 12-16 they are 14 and 16. */
  public List<Integer> ranged() {
    return main().further();
  }

  /** The number as it is shown, such as "7 к. 2". */
  public String shown() {
    return parts.stream().map(Part::shown).collect(Collectors.joining(" "));
  }

  /** The same on a street whose register is written in Latin letters: "14A" and not "14А". */
  public String shownInLatin() {
    return LookAlikes.latin(shown());
  }

  @Override
  public int compareTo(HouseNumber other) {
    for (int i = 0; i < Math.min(parts.size(), other.parts.size()); i++) {
      int order = PARTS.compare(parts.get(i), other.parts.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(parts.size(), other.parts.size());
  }
}
