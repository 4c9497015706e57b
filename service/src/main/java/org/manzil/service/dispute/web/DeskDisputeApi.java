package org.manzil.service.dispute.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.accesslog.Access;
import org.manzil.service.accesslog.LookDispute;
import org.manzil.service.accesslog.Reasons;
import org.manzil.service.account.Actor;
import org.manzil.service.api.ApiProblem;
import org.manzil.service.api.StrictBody;
import org.manzil.service.dispute.DisputeDesk;
import org.manzil.service.dispute.OpenedDispute;
import org.manzil.service.dispute.Verdict;
import org.manzil.service.inquiry.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Disputes at the desk, by API. */
@RestController
@RequestMapping("/api/v1/desk/disputes")
class DeskDisputeApi {

  /** Why the registrar opens the dispute. */
  record Opening(@Nullable String reason) {}

  /** The answer as sent. */
  record Sent(@Nullable String outcome, @Nullable String words) {}

  private final DisputeDesk desk;

  DeskDisputeApi(DisputeDesk desk) {
    this.desk = desk;
  }

  /** A line of the list. */
  record Queued(UUID id, LocalDate day) {}

  @GetMapping
  List<Queued> queue(@AuthenticationPrincipal Actor.Officer officer) {
    return desk.queue(officer.registrar()).stream()
        .map(waiting -> new Queued(waiting.id(), waiting.day()))
        .toList();
  }

  @PostMapping("/{dispute}/openings")
  ResponseEntity<Map<String, @Nullable Object>> open(
      @AuthenticationPrincipal Actor.Officer officer,
      @PathVariable UUID dispute,
      @StrictBody Opening opening) {
    String reason = Reasons.required(opening.reason());
    return body(desk.open(officer.registrar(), dispute, reason));
  }

  @PostMapping("/{dispute}/answer")
  ResponseEntity<Map<String, @Nullable Object>> answer(
      @AuthenticationPrincipal Actor.Officer officer,
      @PathVariable UUID dispute,
      @StrictBody Sent sent) {
    boolean upheld =
        switch (Objects.toString(sent.outcome(), "")) {
          case "upheld" -> true;
          case "not-upheld" -> false;
          default -> throw unknownOutcome();
        };
    String words = Words.tidy(sent.words());
    Words.answerProblem(words).ifPresent(DisputeApi::refuse);
    return body(desk.answer(officer.registrar(), dispute, new Verdict(upheld, words)));
  }

  private static ResponseEntity<Map<String, @Nullable Object>> body(OpenedDispute opened) {
    Access look = opened.look();
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("office", look.office());
    shown.put("officer", look.officer());
    shown.put("at", look.at().toString());
    shown.put("reason", look.reason());
    shown.put("fields", look.fields());
    LookDispute.Answer answer = opened.said().answer();
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("id", opened.dispute().id().toString());
    body.put("at", opened.said().at().toString());
    body.put("words", opened.said().words());
    body.put("look", shown);
    body.put("outcome", answer == null ? null : answer.outcome());
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }

  private static ApiProblem unknownOutcome() {
    return ApiProblem.invalid(
        List.of(new ApiProblem.FieldError("outcome", "unknown", "One of upheld, not-upheld.")));
  }
}
