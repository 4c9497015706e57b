package org.manzil.service.card;

import org.manzil.service.log.KeptEntries;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.SealedContents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands what was issued and revoked to the log's self-check. */
@Configuration(proxyBeanMethods = false)
class CardEntries {

  @Bean
  KeptEntries keptRecords(JdbcClient jdbc, FileGate gate) {
    return new SealedContents(
        jdbc,
        gate,
        """
        SELECT record_id, resident_id, record_id::text, content FROM card.record
        WHERE record_id = ANY (?)
        """,
        CardStore::recordPlace);
  }
}
