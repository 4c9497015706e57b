package org.manzil.service.dispute.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.accesslog.LookBodies;
import org.manzil.service.account.Actor;
import org.manzil.service.api.ApiProblem;
import org.manzil.service.api.IdempotencyKey;
import org.manzil.service.api.StrictBody;
import org.manzil.service.dispute.Disputes;
import org.manzil.service.dispute.RaisedDispute;
import org.manzil.service.inquiry.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Disputing a look by API. */
@RestController
class DisputeApi {

  /** What the person says, if anything. */
  record Sent(@Nullable String words) {}

  private final Disputes disputes;
  private final LookBodies bodies;

  DisputeApi(Disputes disputes, LookBodies bodies) {
    this.disputes = disputes;
    this.bodies = bodies;
  }

  /** 201 with the entry and its proof; 202 while the log does not prove it. */
  @PostMapping("/api/v1/me/accesses/{access}/dispute")
  ResponseEntity<Map<String, @Nullable Object>> dispute(
      @AuthenticationPrincipal Actor.Resident resident,
      @PathVariable UUID access,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @StrictBody Sent sent) {
    String checked = IdempotencyKey.required(key);
    String words = Words.tidy(sent.words());
    Words.problem(words).ifPresent(DisputeApi::refuse);
    RaisedDispute raised = disputes.raise(resident.id(), access, words, checked);
    return ResponseEntity.status(raised.proven() ? HttpStatus.CREATED : HttpStatus.ACCEPTED)
        .location(URI.create("/api/v1/me/accesses"))
        .cacheControl(CacheControl.noStore())
        .body(bodies.dispute(raised.dispute()));
  }

  static void refuse(String code) {
    String message =
        switch (code) {
          case "too-long" -> "At most " + Words.LONGEST + " characters.";
          case "missing" -> "At least " + Words.SHORTEST_ANSWER + " characters.";
          default -> "A character that cannot be shown.";
        };
    throw ApiProblem.invalid(List.of(new ApiProblem.FieldError("words", code, message)));
  }
}
