package org.manzil.service.host;

import org.manzil.service.log.KeptEntries;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.SealedContents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands hosts' answers, replies and closing words to the log's self-check. */
@Configuration(proxyBeanMethods = false)
class HostEntries {

  @Bean
  KeptEntries keptHostAnswers(JdbcClient jdbc, FileGate gate) {
    return new SealedContents(
        jdbc, gate, query("answer_id", "content"), HostAnswerStore::contentPlace);
  }

  @Bean
  KeptEntries keptHearingReplies(JdbcClient jdbc, FileGate gate) {
    return new SealedContents(jdbc, gate, query("reply_id", "reply"), HostAnswerStore::replyPlace);
  }

  @Bean
  KeptEntries keptHearingClosings(JdbcClient jdbc, FileGate gate) {
    return new SealedContents(
        jdbc, gate, query("closing_id", "closing"), HostAnswerStore::closingPlace);
  }

  private static String query(String id, String content) {
    return "SELECT %1$s, resident_id, %1$s::text, %2$s FROM host.answer WHERE %1$s = ANY (?)"
        .formatted(id, content);
  }
}
