package org.manzil.service.accesslog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manzil.service.api.ApiProblem;
import org.springframework.http.HttpStatus;

/** The reason an officer gives before a file opens; the person reads it word for word. */
public final class Reasons {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 500;

  private Reasons() {}

  /** Whether that says something, in 3 to 500 characters. */
  public static boolean usable(@Nullable String reason) {
    return reason != null && reason.strip().length() >= SHORTEST && reason.length() <= LONGEST;
  }

  /** The reason, or 400: no reason, no file. */
  public static String required(@Nullable String reason) {
    if (reason == null || !usable(reason)) {
      throw new ApiProblem(
          HttpStatus.BAD_REQUEST,
          "reason-missing",
          "Say in a few words why you open this; the person will read it.",
          List.of(new ApiProblem.FieldError("reason", "missing", "3 to 500 characters.")));
    }
    return reason.strip();
  }
}
