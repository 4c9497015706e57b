package org.manzil.rules.facts;

import java.util.List;

/** Facts that cannot be judged because they are malformed or contradict each other. */
public final class RefusedFactsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<FactProblem> problems;

  public RefusedFactsException(List<FactProblem> problems) {
    // Names and codes only: values are personal and messages end up in logs.
    super(
        problems.stream()
            .map(problem -> problem.fields() + " " + problem.code().code())
            .toList()
            .toString());
    this.problems = List.copyOf(problems);
  }

  /** Every problem, naming its facts; never empty. */
  public List<FactProblem> problems() {
    return problems;
  }
}
