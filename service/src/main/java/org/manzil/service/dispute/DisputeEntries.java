package org.manzil.service.dispute;

import org.manzil.service.log.KeptEntries;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.SealedContents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands disputes and their answers to the log's self-check. */
@Configuration(proxyBeanMethods = false)
class DisputeEntries {

  @Bean
  KeptEntries keptDisputes(JdbcClient jdbc, FileGate gate) {
    return new SealedContents(
        jdbc,
        gate,
        """
        SELECT dispute_id, resident_id, dispute_id::text, content FROM dispute.dispute
        WHERE dispute_id = ANY (?)
        """,
        DisputeStore::contentPlace);
  }

  @Bean
  KeptEntries keptDisputeAnswers(JdbcClient jdbc, FileGate gate) {
    return new SealedContents(
        jdbc,
        gate,
        """
        SELECT answer_id, resident_id, answer_id::text, answer FROM dispute.dispute
        WHERE answer_id = ANY (?)
        """,
        DisputeStore::answerPlace);
  }
}
