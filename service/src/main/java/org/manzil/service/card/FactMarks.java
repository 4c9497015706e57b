package org.manzil.service.card;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.manzil.service.keys.KeyedHash;
import org.manzil.service.resident.ResidentId;
import org.springframework.stereotype.Component;

/**
 * Tells the facts of copies from others without keeping them: a hash of name and value, under the
 * authority's key, so that the table answers no guesses, and under the person, so that two who live
 * in one house have nothing in common in it.
 */
@Component
class FactMarks {

  private final KeyedHash hashes;

  FactMarks(KeyedHash hashes) {
    this.hashes = hashes;
  }

  /** One for each fact. */
  List<String> of(ResidentId resident, Map<String, String> facts) {
    return facts.entrySet().stream()
        .map(fact -> mark(resident, fact.getKey(), fact.getValue()))
        .toList();
  }

  private String mark(ResidentId resident, String name, String value) {
    byte[] hash = hashes.of("card fact", resident.value().toString(), name, value);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }
}
