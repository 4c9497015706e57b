package org.manzil.service.accesslog;

import org.manzil.service.log.KeptEntries;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.SealedContents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands the recorded looks to the log's self-check. */
@Configuration(proxyBeanMethods = false)
class AccessEntries {

  @Bean
  KeptEntries keptAccesses(JdbcClient jdbc, FileGate gate) {
    return new SealedContents(
        jdbc,
        gate,
        """
        SELECT access_id, resident_id, access_id::text, content FROM accesslog.access
        WHERE access_id = ANY (?)
        """,
        AccessLog::place);
  }
}
