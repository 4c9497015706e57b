package org.manzil.service.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.Registrar;
import org.manzil.service.log.SaltedEntry;

/** What a report and its answer say in the log; the answer names the report's entry. */
final class ReportContent {

  private ReportContent() {}

  static Map<String, Object> of(
      String what, String number, String words, Instant at, LocalDate due) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("kind", "report");
    content.put("number", number);
    content.put("at", at.toString());
    content.put("what", what);
    content.put("words", words);
    content.put("due", due.toString());
    return content;
  }

  static Map<String, Object> of(
      Registrar registrar,
      SaidReport said,
      ReportAnswer answer,
      Optional<Correction> correction,
      Instant at) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("kind", "report-answer");
    content.put("number", said.report().number());
    content.put("at", at.toString());
    content.put("office", registrar.office());
    content.put("officer", registrar.officerNumber());
    content.put(
        "report",
        Base64.getUrlEncoder().withoutPadding().encodeToString(said.entry().commitment()));
    content.put("outcome", answer.outcome());
    correction.ifPresent(named -> content.put("correction", content(named)));
    content.put("words", answer.words());
    content.put("appeal", answer.appeal());
    return content;
  }

  private static Map<String, Object> content(Correction correction) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("id", correction.id().toString());
    content.put("kind", correction.kind());
    content.put("number", correction.number());
    content.put("at", correction.at().toString());
    return content;
  }

  private static @Nullable Correction correction(SaltedEntry entry) {
    return entry.content().get("correction") instanceof Map<?, ?> said
        ? new Correction(
            UUID.fromString(String.valueOf(said.get("id"))),
            String.valueOf(said.get("kind")),
            String.valueOf(said.get("number")),
            Instant.parse(String.valueOf(said.get("at"))))
        : null;
  }

  static SaidReport read(
      Report report, LocalDate today, SaltedEntry entry, @Nullable SaltedEntry answer) {
    return new SaidReport(
        report,
        text(entry, "words"),
        !report.answered() && today.isAfter(report.due()),
        entry,
        answer == null ? null : answer(answer));
  }

  private static SaidReport.Answer answer(SaltedEntry entry) {
    return new SaidReport.Answer(
        text(entry, "outcome").equals(ReportAnswer.CORRECTED),
        correction(entry),
        text(entry, "words"),
        text(entry, "appeal"),
        text(entry, "office"),
        text(entry, "officer"),
        Instant.parse(text(entry, "at")),
        entry);
  }

  private static String text(SaltedEntry entry, String member) {
    if (entry.content().get(member) instanceof String text) {
      return text;
    }
    throw new IllegalStateException("a recorded report lacks its " + member);
  }
}
