package org.manzil.service.api;

import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Writes an {@link ApiProblem} as its problem document. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblemAdvice {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> problem(ApiProblem problem) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(document(problem));
  }

  static ProblemDetail document(ApiProblem problem) {
    HttpStatus status = problem.status();
    ProblemDetail document = ProblemDetail.forStatusAndDetail(status, problem.getMessage());
    document.setType(URI.create("/problems/" + problem.slug()));
    document.setTitle(status.getReasonPhrase());
    if (!problem.errors().isEmpty()) {
      document.setProperty("errors", problem.errors());
    }
    return document;
  }
}
