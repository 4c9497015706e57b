package org.manzil.service.card;

import org.manzil.service.api.ApiProblem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is answered when a card cannot be issued. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class CardProblems {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(CardRefusedException refused) {
    ApiProblem problem =
        switch (refused.reason()) {
          case IDENTITY_NOT_SEEN ->
              new ApiProblem(
                  HttpStatus.CONFLICT,
                  "identity-not-seen",
                  "Nobody has seen your document yet. Show it at an office once, or enter the"
                      + " enrolment code that an office gave you.");
          case NO_ACCEPTED_NOTICE ->
              new ApiProblem(
                  HttpStatus.CONFLICT, "no-accepted-notice", "No notice has been accepted yet.");
          case DECLARANT_CHANGED ->
              new ApiProblem(
                  HttpStatus.CONFLICT,
                  "declarant-changed",
                  "Your accepted notice names other personal data than you have now. File a new"
                      + " notice.");
          case FROZEN ->
              new ApiProblem(
                  HttpStatus.CONFLICT, "card-frozen", "The card is frozen. Release it first.");
          case CHALLENGE ->
              new ApiProblem(
                  HttpStatus.CONFLICT, "challenge", "Ask for a new offer: this challenge is used.");
          case KEY_PROOF ->
              new ApiProblem(
                  HttpStatus.UNPROCESSABLE_CONTENT, "key-proof", "A key proof does not hold.");
          case CONFIGURATION ->
              new ApiProblem(
                  HttpStatus.UNPROCESSABLE_CONTENT,
                  "unknown-configuration",
                  "There is no such configuration.");
          case TOO_MANY ->
              new ApiProblem(
                  HttpStatus.CONFLICT,
                  "too-many-copies",
                  "One person may have 40 copies in force. The offer tells how many more there is"
                      + " room for, and from which day.");
          case OUTDATED_FORM ->
              new ApiProblem(
                  HttpStatus.CONFLICT, "outdated-form", "This form was used before. Start again.");
        };
    return problem.response();
  }
}
