package org.manzil.service.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A proof for paper; nobody keeps it.
 *
 * @param credential the SD-JWT VC with all its disclosures
 * @param facts what it says, by name, in the order of the request
 */
public record PrintedProof(
    String credential, Map<String, String> facts, LocalDate issuedOn, Instant expiresAt) {

  public PrintedProof {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /** What it says is personal. */
  @Override
  public String toString() {
    return "PrintedProof[" + issuedOn + "]";
  }
}
