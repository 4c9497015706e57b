package org.manzil.service.desk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manzil.service.accesslog.Reasons;
import org.manzil.service.account.Actor;
import org.manzil.service.api.ApiProblem;
import org.manzil.service.api.StrictBody;
import org.manzil.service.desk.Act;
import org.manzil.service.desk.CaseFile;
import org.manzil.service.desk.Cases;
import org.manzil.service.desk.Decision;
import org.manzil.service.desk.HostAnswer;
import org.manzil.service.desk.QueuedCase;
import org.manzil.service.notice.Notice;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The desk by API. */
@RestController
@RequestMapping("/api/v1/desk/cases")
class DeskApi {

  /** Why the officer opens the case. */
  record Opening(@Nullable String reason) {}

  /** A decision as sent. */
  record Sent(
      @Nullable String decision,
      @Nullable String ground,
      @Nullable List<Decision.FieldMessage> fields) {}

  private final Cases cases;

  DeskApi(Cases cases) {
    this.cases = cases;
  }

  @GetMapping
  List<QueuedCase> queue() {
    return cases.queue();
  }

  @PostMapping("/{number}/openings")
  ResponseEntity<Map<String, @Nullable Object>> open(
      @AuthenticationPrincipal Actor.Officer officer,
      @PathVariable String number,
      @StrictBody Opening opening) {
    String reason = Reasons.required(opening.reason());
    CaseFile file = cases.open(officer.registrar(), number, reason);
    Map<String, @Nullable Object> body = new LinkedHashMap<>(file.content());
    body.put("state", file.notice().state().code());
    body.put("lastDay", Objects.toString(file.notice().lastDay(), null));
    body.put("hostAnswers", file.hostAnswers().stream().map(HostAnswer::body).toList());
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }

  @PostMapping("/{number}/decision")
  Map<String, String> decide(
      @AuthenticationPrincipal Actor.Officer officer,
      @PathVariable String number,
      @StrictBody Sent sent) {
    Act act =
        switch (Objects.toString(sent.decision(), "").toLowerCase(Locale.ROOT)) {
          case "accepted" -> Act.ACCEPTED;
          case "returned" -> Act.RETURNED;
          case "refused" -> Act.REFUSAL_PROPOSED;
          case "revoked" -> Act.REVOCATION_PROPOSED;
          default -> throw unknownDecision();
        };
    List<Decision.FieldMessage> fields = sent.fields() == null ? List.of() : sent.fields();
    return state(
        cases.decide(officer.registrar(), number, new Decision(act, sent.ground(), fields)));
  }

  @PostMapping("/{number}/confirmation")
  Map<String, String> confirm(
      @AuthenticationPrincipal Actor.Officer officer, @PathVariable String number) {
    return state(cases.confirm(officer.registrar(), number));
  }

  private static Map<String, String> state(Notice notice) {
    return Map.of("number", notice.number(), "state", notice.state().code());
  }

  private static ApiProblem unknownDecision() {
    return new ApiProblem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "invalid",
        "Some fields need another look.",
        List.of(
            new ApiProblem.FieldError(
                "decision", "unknown", "One of accepted, returned, refused, revoked.")));
  }
}
