package org.manzil.service.notice;

import org.manzil.service.log.KeptEntries;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.SealedContents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands filed notices and what their declarants did with them to the log's self-check. */
@Configuration(proxyBeanMethods = false)
class NoticeEntries {

  @Bean
  KeptEntries keptOwnActs(JdbcClient jdbc, FileGate gate) {
    return new SealedContents(
        jdbc,
        gate,
        """
        SELECT act_id, resident_id, act_id::text, content FROM notice.act
        WHERE act_id = ANY (?)
        """,
        ActStore::contentPlace);
  }

  @Bean
  KeptEntries keptFilingBlocks(JdbcClient jdbc, FileGate gate) {
    return new SealedContents(
        jdbc,
        gate,
        """
        SELECT entry_id, resident_id, entry_id::text, content FROM notice.filing_block
        WHERE entry_id = ANY (?)
        """,
        FilingBlocks::place);
  }

  @Bean
  KeptEntries keptNotices(JdbcClient jdbc, FileGate gate) {
    return new SealedContents(
        jdbc,
        gate,
        """
        SELECT entry_id, resident_id, number, content FROM notice.notice
        WHERE entry_id = ANY (?)
        """,
        NoticeStore::contentPlace);
  }
}
