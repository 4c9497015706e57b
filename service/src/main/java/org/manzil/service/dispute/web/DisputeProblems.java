package org.manzil.service.dispute.web;

import org.manzil.service.api.ApiProblem;
import org.manzil.service.api.IdempotencyKey;
import org.manzil.service.inquiry.InquiryRefusedException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What the API answers when a dispute or an answer cannot be taken. */
@RestControllerAdvice(assignableTypes = {DisputeApi.class, DeskDisputeApi.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class DisputeProblems {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(InquiryRefusedException refused) {
    ApiProblem problem =
        switch (refused.reason()) {
          case ABSENT -> ApiProblem.notFound();
          case KEY_REUSED -> IdempotencyKey.reused();
          case ALREADY_OPEN ->
              conflict(
                  "already-disputed",
                  "A dispute of this look waits for another registrar's answer.");
          case OPEN_FIRST ->
              conflict("open-first", "Open the dispute and give a reason before you answer it.");
          case ALREADY_ANSWERED ->
              conflict("already-answered", "This dispute is answered already.");
          case OWN_DOING ->
              new ApiProblem(
                  HttpStatus.FORBIDDEN,
                  "own-look",
                  "This dispute is about your own look; another registrar answers it.");
          case NOT_HEARD, NOT_CORRECTED, NOT_PROPOSED -> throw refused;
        };
    return problem.response();
  }

  /** What is no id names nothing, like an id that never was. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> notAnId(MethodArgumentTypeMismatchException mismatch) {
    return ApiProblem.notFound().response();
  }

  private static ApiProblem conflict(String slug, String detail) {
    return new ApiProblem(HttpStatus.CONFLICT, slug, detail);
  }
}
