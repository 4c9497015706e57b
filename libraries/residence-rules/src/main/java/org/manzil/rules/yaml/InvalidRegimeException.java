package org.manzil.rules.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** A regime's files cannot be used; lists everything found wrong, each with its place. */
public final class InvalidRegimeException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  public InvalidRegimeException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order of the files; never empty. */
  public List<Problem> problems() {
    return problems;
  }
}
