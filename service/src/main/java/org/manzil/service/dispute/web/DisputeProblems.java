package org.manzil.service.dispute.web;

import org.manzil.service.api.ApiProblem;
import org.manzil.service.api.IdempotencyKey;
import org.manzil.service.dispute.DisputeRefusedException;
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
  ResponseEntity<ProblemDetail> refused(DisputeRefusedException refused) {
    String code = refused.reason().code();
    ApiProblem problem =
        switch (refused.reason()) {
          case ABSENT -> ApiProblem.notFound();
          case KEY_REUSED -> IdempotencyKey.reused();
          case ALREADY_DISPUTED ->
              conflict(code, "A dispute of this look waits for another registrar's answer.");
          case OPEN_FIRST ->
              conflict(code, "Open the dispute and give a reason before you answer it.");
          case ALREADY_ANSWERED -> conflict(code, "This dispute is answered already.");
          case OWN_LOOK ->
              new ApiProblem(
                  HttpStatus.FORBIDDEN,
                  code,
                  "This dispute is about your own look; another registrar answers it.");
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
