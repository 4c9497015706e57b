package org.manzil.service.log.web;

import java.util.Map;
import org.manzil.service.log.LogContinuation;
import org.manzil.service.log.LogContinuation.NothingToConfirmException;
import org.manzil.service.log.LogPeriod;
import org.manzil.service.log.LogPeriods;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

/**
 * On the management port, for the operator: the log's present time, and the word that lets a log go
 * on that stopped over a restored backup ({@code manzil operate continue-log}).
 */
@Component
@Endpoint(id = "log")
class LogEndpoint {

  private final LogPeriods periods;
  private final LogContinuation continuation;

  LogEndpoint(LogPeriods periods, LogContinuation continuation) {
    this.periods = periods;
    this.continuation = continuation;
  }

  @ReadOperation
  Map<String, Object> present() {
    return description(periods.present());
  }

  /** Name and reason are kept in the log for ever, where everybody can read them. */
  @WriteOperation
  WebEndpointResponse<Map<String, Object>> continueLog(String operator, String reason) {
    if (operator.isBlank() || reason.isBlank()) {
      return new WebEndpointResponse<>(
          Map.of("detail", "Say who confirms this, and why."),
          WebEndpointResponse.STATUS_BAD_REQUEST);
    }
    try {
      return new WebEndpointResponse<>(
          description(continuation.confirm(operator.strip(), reason.strip())));
    } catch (NothingToConfirmException e) {
      return new WebEndpointResponse<>(Map.of("detail", String.valueOf(e.getMessage())), 409);
    }
  }

  private static Map<String, Object> description(LogPeriod period) {
    return Map.of(
        "origin", period.origin(),
        "vkey", period.key().encode(),
        "since", period.from().toString());
  }
}
