package org.manzil.service.api;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * A request that is refused, with a stable type ({@code /problems/<slug>}, listed in
 * docs/problems.md) and a detail a person can act on.
 */
public final class ApiProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final Duration SOON = Duration.ofSeconds(30);

  /** What is wrong with one field of the body. */
  public record FieldError(String field, String code, String message) {}

  private final HttpStatus status;
  private final String slug;
  private final String detail;
  private final transient List<FieldError> errors;
  private final @Nullable Duration wait;

  public ApiProblem(HttpStatus status, String slug, String detail) {
    this(status, slug, detail, List.of());
  }

  public ApiProblem(HttpStatus status, String slug, String detail, List<FieldError> errors) {
    this(status, slug, detail, errors, status == HttpStatus.SERVICE_UNAVAILABLE ? SOON : null);
  }

  private ApiProblem(
      HttpStatus status,
      String slug,
      String detail,
      List<FieldError> errors,
      @Nullable Duration wait) {
    super(detail);
    this.wait = wait;
    this.status = status;
    this.slug = slug;
    this.detail = detail;
    this.errors = List.copyOf(errors);
  }

  /** 400: the body is not what the interface describes. */
  public static ApiProblem malformed(String detail) {
    return new ApiProblem(HttpStatus.BAD_REQUEST, "malformed", detail);
  }

  /** 404: also for what exists and belongs to somebody else. */
  public static ApiProblem notFound() {
    return new ApiProblem(HttpStatus.NOT_FOUND, "not-found", "There is nothing here.");
  }

  /** 503: the log takes no entries at present. */
  public static ApiProblem logUnavailable() {
    return new ApiProblem(
        HttpStatus.SERVICE_UNAVAILABLE,
        "log-unavailable",
        "The log takes no entries at present. Try again in a minute.");
  }

  /** 429: tried too often; after that time once more. */
  public static ApiProblem tooMany(Duration wait) {
    return new ApiProblem(
        HttpStatus.TOO_MANY_REQUESTS,
        "too-many-requests",
        "Wait a little and try again.",
        List.of(),
        wait.plusSeconds(1));
  }

  /** 422: understood, but some fields are wrong. */
  public static ApiProblem invalid(List<FieldError> errors) {
    return new ApiProblem(
        HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "Some fields need another look.", errors);
  }

  public HttpStatus status() {
    return status;
  }

  public String slug() {
    return slug;
  }

  public List<FieldError> errors() {
    return errors;
  }

  /** The problem document (RFC 9457). */
  public ResponseEntity<ProblemDetail> response() {
    ProblemDetail document = ProblemDetail.forStatusAndDetail(status, detail);
    document.setType(URI.create("/problems/" + slug));
    document.setTitle(status.getReasonPhrase());
    if (!errors.isEmpty()) {
      document.setProperty("errors", errors);
    }
    return ResponseEntity.status(status)
        .headers(this::retryAfter)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(document);
  }

  private void retryAfter(HttpHeaders headers) {
    if (wait != null) {
      headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
    }
  }
}
