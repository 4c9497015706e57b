package org.manzil.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The contestants with one issuer's proofs; every one has shown that it can do its work. */
final class Field {
  static final List<String> NAMES = List.of("limit", "limitInDer", "manzil", "authlete", "eudi");

  final Proofs proofs = new Proofs();
  private final Map<String, Contestant> contestants = new LinkedHashMap<>();

  Field() {
    try {
      Jca jca = Jca.chosen(Jca.ES256);
      contestants.put("limit", new Limit(proofs, jca));
      contestants.put("limitInDer", new Limit(proofs, Jca.chosen(Jca.DER)));
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
