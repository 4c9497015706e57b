package org.manzil.service.identity;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.manzil.service.resident.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The references that people show at desks. */
@Repository
class References {

  private final JdbcClient jdbc;
  private final SecureRandom random;

  References(JdbcClient jdbc, SecureRandom random) {
    this.jdbc = jdbc;
    this.random = random;
  }

  /** The person's, made on first need. */
  IdentityReference of(ResidentId resident) {
    jdbc.sql(
            """
            INSERT INTO identity.reference (resident_id, reference) VALUES (?, ?)
            ON CONFLICT (resident_id) DO NOTHING
            """)
        .params(resident.value(), IdentityReference.random(random).value())
        .update();
    return new IdentityReference(
        jdbc.sql("SELECT reference FROM identity.reference WHERE resident_id = ?")
            .param(resident.value())
            .query(String.class)
            .single());
  }

  Optional<ResidentId> resident(IdentityReference reference) {
    return jdbc.sql("SELECT resident_id FROM identity.reference WHERE reference = ?")
        .param(reference.value())
        .query(UUID.class)
        .optional()
        .map(ResidentId::new);
  }
}
