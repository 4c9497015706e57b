package org.manzil.service.report.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.service.accesslog.LookBodies;
import org.manzil.service.account.Actor;
import org.manzil.service.api.ApiProblem;
import org.manzil.service.api.IdempotencyKey;
import org.manzil.service.api.StrictBody;
import org.manzil.service.inquiry.InquiryRefusedException;
import org.manzil.service.inquiry.Words;
import org.manzil.service.report.Correction;
import org.manzil.service.report.Report;
import org.manzil.service.report.Reports;
import org.manzil.service.report.SaidReport;
import org.manzil.service.resident.FileGate;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reporting an error by API. */
@RestController
@RequestMapping("/api/v1/me/reports")
class ReportApi {

  /** What the person says. */
  record Sent(@Nullable String what, @Nullable String words, @Nullable String number) {}

  private final Reports reports;
  private final LookBodies bodies;
  private final FileGate gate;

  ReportApi(Reports reports, LookBodies bodies, FileGate gate) {
    this.reports = reports;
    this.bodies = bodies;
    this.gate = gate;
  }

  @GetMapping
  ResponseEntity<List<Map<String, @Nullable Object>>> reports(
      @AuthenticationPrincipal Actor.Resident resident) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(reports.of(resident.id(), gate.own(resident.id())).stream().map(this::body).toList());
  }

  /** 201 with the entry and its proof; 202 while the log does not prove it. */
  @PostMapping
  ResponseEntity<Map<String, @Nullable Object>> report(
      @AuthenticationPrincipal Actor.Resident resident,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @StrictBody Sent sent) {
    String checked = IdempotencyKey.required(key);
    String words = Words.tidy(sent.words());
    String what = sent.what() == null ? "" : sent.what();
    require(what, words);
    String number = sent.number() == null ? "" : sent.number();
    Reports.Raised raised = raise(resident, what, number, words, checked);
    return ResponseEntity.status(raised.proven() ? HttpStatus.CREATED : HttpStatus.ACCEPTED)
        .location(URI.create("/api/v1/me/reports"))
        .cacheControl(CacheControl.noStore())
        .body(body(raised.report()));
  }

  private Reports.Raised raise(
      Actor.Resident resident, String what, String number, String words, String key) {
    try {
      return reports.raise(resident.id(), what, number, words, key);
    } catch (InquiryRefusedException refused) {
      throw switch (refused.reason()) {
        case ABSENT -> ApiProblem.notFound();
        case KEY_REUSED -> IdempotencyKey.reused();
        case ALREADY_OPEN ->
            new ApiProblem(
                HttpStatus.CONFLICT,
                "already-reported",
                "A report of the same part waits for a registrar's answer.");
        case OWN_DOING, OPEN_FIRST, ALREADY_ANSWERED, NOT_HEARD, NOT_CORRECTED, NOT_PROPOSED ->
            refused;
      };
    }
  }

  private static void require(String what, String words) {
    List<ApiProblem.FieldError> errors = new ArrayList<>();
    if (!Report.PARTS.contains(what)) {
      errors.add(
          new ApiProblem.FieldError(
              "what", "unknown", "One of " + String.join(", ", Report.PARTS) + "."));
    }
    Words.answerProblem(words)
        .ifPresent(
            code ->
                errors.add(
                    new ApiProblem.FieldError(
                        "words",
                        code,
                        "Plain text of %d to %d characters."
                            .formatted(Words.SHORTEST_ANSWER, Words.LONGEST))));
    if (!errors.isEmpty()) {
      throw ApiProblem.invalid(errors);
    }
  }

  private Map<String, @Nullable Object> body(SaidReport said) {
    Report report = said.report();
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("id", report.id().toString());
    body.put("what", report.what());
    body.put("number", report.number().isEmpty() ? null : report.number());
    body.put("words", said.words());
    body.put("at", report.at().toString());
    body.put("due", report.due().toString());
    body.put("entry", bodies.entry(said.entry()));
    SaidReport.Answer answer = said.answer();
    body.put("answer", answer == null ? null : body(answer));
    return body;
  }

  private static Map<String, @Nullable Object> body(Correction correction) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("kind", correction.kind());
    body.put("number", correction.number().isEmpty() ? null : correction.number());
    body.put("at", correction.at().toString());
    return body;
  }

  private Map<String, @Nullable Object> body(SaidReport.Answer answer) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("outcome", answer.outcome());
    Correction correction = answer.correction();
    body.put("correction", correction == null ? null : body(correction));
    body.put("words", answer.words());
    body.put("appeal", answer.appeal().isEmpty() ? null : answer.appeal());
    body.put("office", answer.office());
    body.put("officer", answer.officer());
    body.put("at", answer.at().toString());
    body.put("entry", bodies.entry(answer.entry()));
    return body;
  }
}
