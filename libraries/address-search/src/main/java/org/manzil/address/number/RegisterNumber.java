package org.manzil.address.number;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manzil.address.name.Fold;
import org.manzil.address.name.Tokens;

/** Builds a house number from the fields of a register, whose main field may hold several parts. */
public final class RegisterNumber {

  private final List<Part> parts = new ArrayList<>();

  /** Adds a field; an empty one, or the 0 that registers write for "none", adds nothing. */
  public RegisterNumber add(Role role, String value) {
    String stripped = value.strip();
    if (!stripped.isEmpty() && !stripped.equals("0")) {
      parts.addAll(read(role, stripped));
    }
    return this;
  }

  /** The number, or null when no field held any. */
  public @Nullable HouseNumber build() {
    return parts.isEmpty() ? null : new HouseNumber(parts);
  }

  private static List<Part> read(Role role, String value) {
    var tokens = Tokens.of(value);
    for (NumberReading reading : NumberReader.at(tokens, 0)) {
      if (reading.next() == tokens.size() && reading.loose() == 0 && reading.open() == null) {
        return withRole(reading, role);
      }
    }
    return List.of(new Part(role, "", LookAlikes.shape(Fold.fold(value)), ""));
  }

  private static List<Part> withRole(NumberReading reading, Role role) {
    if (reading.named()) {
      return reading.parts();
    }
    List<Part> parts = new ArrayList<>(reading.parts());
    Part main = parts.getFirst();
    parts.set(0, new Part(role, main.digits(), main.letter(), main.tail()));
    return parts;
  }
}
