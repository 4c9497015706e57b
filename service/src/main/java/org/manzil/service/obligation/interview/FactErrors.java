package org.manzil.service.obligation.interview;

import java.util.Locale;
import org.manzil.rules.facts.FactProblem;
import org.manzil.service.api.ApiProblem;

/** What is wrong with answers, for programs. */
public final class FactErrors {

  private FactErrors() {}

  /** One problem, in that language. */
  public static ApiProblem.FieldError of(FactProblem problem, Locale locale) {
    return new ApiProblem.FieldError(
        String.join(",", problem.fields()), problem.code().code(), problem.message().in(locale));
  }
}
