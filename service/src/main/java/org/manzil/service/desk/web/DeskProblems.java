package org.manzil.service.desk.web;

import java.util.List;
import org.manzil.service.api.ApiProblem;
import org.manzil.service.desk.DecisionRefusedException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the desk's API answers when a decision cannot be taken. */
@RestControllerAdvice(assignableTypes = DeskApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class DeskProblems {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(DecisionRefusedException refused) {
    ApiProblem problem =
        switch (refused.reason()) {
          case NO_CASE -> ApiProblem.notFound();
          case OPEN_FIRST ->
              conflict("open-first", "Open the case and give a reason before you decide it.");
          case OWN_PROPOSAL ->
              new ApiProblem(
                  HttpStatus.FORBIDDEN,
                  "own-proposal",
                  "You proposed this yourself; another registrar confirms it.");
          case OWN_FILING ->
              new ApiProblem(
                  HttpStatus.FORBIDDEN,
                  "own-filing",
                  "You filed this notice from paper; another registrar decides it.");
          case OWN_PERSON ->
              new ApiProblem(
                  HttpStatus.FORBIDDEN,
                  "own-person",
                  "You made this person's file, or handed out a code for it; another registrar"
                      + " decides their notices.");
          case NOT_HEARD ->
              conflict(
                  "not-heard",
                  "The person may still answer the host's objection; confirm when they have, or"
                      + " when their days are over.");
          case NO_OBJECTION ->
              conflict("no-objection", "No host has objected to this notice; name another ground.");
          case WRONG_STATE ->
              conflict("wrong-state", "The case is not in a state where this can be done.");
          case GROUND_MISSING ->
              unprocessable("ground", "Name a ground of the regime for this decision.");
          case FIELDS_MISSING ->
              unprocessable("fields", "Name at least one field to correct and say what is wrong.");
        };
    return problem.response();
  }

  private static ApiProblem conflict(String slug, String detail) {
    return new ApiProblem(HttpStatus.CONFLICT, slug, detail);
  }

  private static ApiProblem unprocessable(String field, String message) {
    return ApiProblem.invalid(List.of(new ApiProblem.FieldError(field, "missing", message)));
  }
}
