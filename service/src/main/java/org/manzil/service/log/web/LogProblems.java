package org.manzil.service.log.web;

import org.manzil.service.api.ApiProblem;
import org.manzil.service.log.LogUnavailableException;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What every JSON address answers while the log takes no entries. */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class LogProblems {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> logAway(LogUnavailableException away) {
    return ApiProblem.logUnavailable().response();
  }
}
