package org.manzil.address.gar;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzil.address.index.Generations;
import org.manzil.address.register.RegisterVersion;

/**
 * What the index of a folder was built from, and what a delta is therefore applied to.
 *
 * @param kept where its regions are kept
 * @param generation the name of the index
 * @param held what the index says of itself
 * @param applied the deliveries in it
 * @param regions the regions kept
 */
record Base(
    Path kept,
    String generation,
    RegisterVersion held,
    List<Applied> applied,
    Set<String> regions) {

  /** The base in that folder, or null when no delivery of GAR was imported there. */
  static @Nullable Base in(Path into) throws IOException {
    Generations generations = new Generations(into);
    String generation = generations.pointer();
    if (generation == null) {
      return null;
    }
    Path kept = generations.kept(generation);
    List<Applied> applied = Applied.in(kept);
    Set<String> regions = KeptRegions.in(kept);
    if (applied.isEmpty() || regions.isEmpty()) {
      return null;
    }
    return new Base(kept, generation, generations.held(), applied, regions);
  }

  boolean includes(String fingerprint) {
    return applied.stream().anyMatch(one -> one.fingerprint().equals(fingerprint));
  }
}
