package org.manzil.service.desk;

import org.manzil.service.log.KeptEntries;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.SealedContents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands what registrars did to the log's self-check. */
@Configuration(proxyBeanMethods = false)
class ActEntries {

  @Bean
  KeptEntries keptActs(JdbcClient jdbc, FileGate gate) {
    return new SealedContents(
        jdbc,
        gate,
        """
        SELECT act_id, resident_id, act_id::text, content FROM desk.act
        WHERE act_id = ANY (?)
        """,
        DeskStore::actPlace);
  }
}
