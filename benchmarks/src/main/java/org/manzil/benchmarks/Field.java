package org.manzil.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;

/** The contestants with one issuer's proofs; every one has shown that it can do its work. */
final class Field {
  final Proofs proofs = new Proofs();
  private final Map<String, Contestant> contestants = new LinkedHashMap<>();

  Field() {
    try {
      Jca jca = Jca.chosen();
      contestants.put("limit", new Limit(proofs, jca));
      contestants.put("manzil", new Manzil(proofs));
      for (Contestant each : contestants.values()) {
        each.verify(0);
        each.issue(0);
      }
      // The others cannot be told, they take what comes first; ours must not need that.
      jca.putFirst();
      contestants.put("authlete", new Authlete(proofs, jca));
      contestants.put("eudi", new Eudi(proofs, jca));
      for (Contestant each : contestants.values()) {
        each.verify(0);
        each.issue(0);
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  Contestant contestant(String name) {
    Contestant contestant = contestants.get(name);
    if (contestant == null) {
      throw new IllegalArgumentException(name);
    }
    return contestant;
  }
}
