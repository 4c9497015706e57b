package org.manzil.service.mandate;

import org.manzil.service.log.KeptEntries;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.SealedContents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands what was written of mandates to the log's self-check. */
@Configuration(proxyBeanMethods = false)
class MandateEntries {

  @Bean
  KeptEntries keptMandates(JdbcClient jdbc, FileGate gate) {
    return new SealedContents(
        jdbc,
        gate,
        """
        SELECT step_id, resident_id, step_id::text, content FROM mandate.step
        WHERE step_id = ANY (?)
        """,
        MandateStore::place);
  }
}
