package org.manzil.service.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The {@code Idempotency-Key} of a request that changes something. */
public final class IdempotencyKey {

  private static final int LONGEST = 255;

  private IdempotencyKey() {}

  /**
   * The key as sent.
   *
   * @throws ApiProblem 400 if it is missing or malformed
   */
  public static String required(@Nullable String key) {
    if (key == null || key.isBlank()) {
      throw new ApiProblem(
          HttpStatus.BAD_REQUEST,
          "idempotency-key-missing",
          "Send a new random Idempotency-Key with each request, and the same one with a retry.");
    }
    boolean plain = key.chars().allMatch(c -> c > ' ' && c < 127);
    if (key.length() > LONGEST || !plain) {
      throw new ApiProblem(
          HttpStatus.BAD_REQUEST,
          "idempotency-key-malformed",
          "An Idempotency-Key has at most 255 visible ASCII characters.");
    }
    return key;
  }

  /** 422: the key was used for another body. */
  public static ApiProblem reused() {
    return new ApiProblem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "idempotency-key-reused",
        "This Idempotency-Key was used for another body. Make a new key for a new request.");
  }
}
