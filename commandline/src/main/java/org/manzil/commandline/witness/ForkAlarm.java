package org.manzil.commandline.witness;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.manzil.transparencylog.note.SignedNote;
import org.manzil.transparencylog.witness.Evidence;
import org.manzil.transparencylog.witness.WitnessStore;

/** A memory that says aloud, once for each log, that the log has signed two roots at one size. */
public record ForkAlarm(WitnessStore store, Consumer<String> complaints, Set<String> told)
    implements WitnessStore {

  /** Nothing has been told yet. */
  public static ForkAlarm over(WitnessStore store, Consumer<String> complaints) {
    return new ForkAlarm(store, complaints, ConcurrentHashMap.newKeySet());
  }

  @Override
  public Optional<SignedNote> latest(String origin) throws IOException {
    return store.latest(origin);
  }

  @Override
  public boolean replace(String origin, Optional<SignedNote> expected, SignedNote next)
      throws IOException {
    return store.replace(origin, expected, next);
  }

  @Override
  public void keep(Evidence evidence) throws IOException {
    store.keep(evidence);
    String origin = evidence.submitted().checkpoint().origin();
    if (evidence.kind() == Evidence.Kind.FORK && told.add(origin)) {
      complaints.accept(
          "FORK: " + origin + " has signed two roots at one size; both are kept as evidence");
    }
  }
}
