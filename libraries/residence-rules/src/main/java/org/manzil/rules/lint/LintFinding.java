package org.manzil.rules.lint;

import org.manzil.rules.language.Coded;
import org.manzil.rules.yaml.Place;
import org.manzil.rules.yaml.Problem;

/**
 * One thing an author should look at.
 *
 * @param severity how bad it is
 * @param check a {@link LintCheck}, or the {@link org.manzil.rules.yaml.ProblemKind} of a mistake
 * @param place file, line and rule
 * @param message what it is, in English, for the author
 */
public record LintFinding(Severity severity, Coded check, Place place, String message) {

  /** A mistake that makes the files unreadable. */
  public static LintFinding of(Problem problem) {
    return new LintFinding(Severity.ERROR, problem.kind(), problem.place(), problem.message());
  }

  static LintFinding of(LintCheck check, Place place, String message) {
    return new LintFinding(check.severity(), check, place, message);
  }

  /** As compilers say it: {@code rules.yaml:17 (rule): warning: message [unreachable]}. */
  @Override
  public String toString() {
    return place + ": " + severity.code() + ": " + message + " [" + check.code() + "]";
  }
}
