package org.manzil.transparencylog.witness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manzil.transparencylog.note.SignedNote;

/** A memory that tests can look into, and that lets another go first. */
final class MemoryStore implements WitnessStore {

  final List<Evidence> evidence = new ArrayList<>();
  final Map<String, SignedNote> latest = new HashMap<>();
  Runnable beforeReplace = () -> {};

  @Override
  public Optional<SignedNote> latest(String origin) {
    return Optional.ofNullable(latest.get(origin));
  }

  @Override
  public boolean replace(String origin, Optional<SignedNote> expected, SignedNote next) {
    Runnable once = beforeReplace;
    beforeReplace = () -> {};
    once.run();
    if (!latest(origin).equals(expected)) {
      return false;
    }
    latest.put(origin, next);
    return true;
  }

  @Override
  public void keep(Evidence more) {
    evidence.add(more);
  }
}
