package org.manzil.service.report;

import org.manzil.service.log.KeptEntries;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.SealedContents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands reports and their answers to the log's self-check. */
@Configuration(proxyBeanMethods = false)
class ReportEntries {

  @Bean
  KeptEntries keptReports(JdbcClient jdbc, FileGate gate) {
    return new SealedContents(
        jdbc,
        gate,
        """
        SELECT report_id, resident_id, report_id::text, content FROM report.report
        WHERE report_id = ANY (?)
        """,
        ReportStore::contentPlace);
  }

  @Bean
  KeptEntries keptReportAnswers(JdbcClient jdbc, FileGate gate) {
    return new SealedContents(
        jdbc,
        gate,
        """
        SELECT answer_id, resident_id, answer_id::text, answer FROM report.report
        WHERE answer_id = ANY (?)
        """,
        ReportStore::answerPlace);
  }
}
