package org.manzil.transparencylog.witness;

import java.util.List;
import java.util.Map;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.note.SignatureType;
import org.manzil.transparencylog.note.VerifierKey;

/** Which logs a witness knows, each by its origin. */
@FunctionalInterface
public interface WitnessedLogs {

  /** The Ed25519 keys that may sign checkpoints of this origin; none if the log is unknown. */
  List<VerifierKey> keys(String origin);

  /** A fixed table; a key that is not of a log's type is malformed. */
  static WitnessedLogs of(Map<String, List<VerifierKey>> keysByOrigin) {
    Map<String, List<VerifierKey>> fixed = Map.copyOf(keysByOrigin);
    for (List<VerifierKey> keys : fixed.values()) {
      if (keys.stream().anyMatch(key -> key.type() != SignatureType.ED25519)) {
        throw new MalformedException("a log's vkey is of the Ed25519 type");
      }
    }
    return origin -> fixed.getOrDefault(origin, List.of());
  }
}
