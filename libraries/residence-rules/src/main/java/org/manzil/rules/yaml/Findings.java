package org.manzil.rules.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects the problems of several readings, so that an author sees all of them at once. */
public final class Findings {

  private final List<Problem> problems = new ArrayList<>();

  /** The value read, or null when reading it found problems. */
  public <T> @Nullable T collect(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (InvalidRegimeException e) {
      problems.addAll(e.problems());
      return null;
    }
  }

  /** Refuses if anything was found. */
  public void refuse() {
    if (!problems.isEmpty()) {
      throw new InvalidRegimeException(problems);
    }
  }
}
