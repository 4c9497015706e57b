package org.manzil.service.notice;

import java.util.List;

/** A filing that cannot be taken; nothing was written. */
public abstract sealed class FilingRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private FilingRefusedException(String message) {
    super(message);
  }

  /** Answers are missing or wrong. */
  public static final class Invalid extends FilingRefusedException {

    private static final long serialVersionUID = 1L;
    private final transient List<FieldProblem> problems;

    Invalid(List<FieldProblem> problems) {
      super("answers to mend: " + problems.size());
      this.problems = List.copyOf(problems);
    }

    public List<FieldProblem> problems() {
      return problems;
    }
  }

  /** The person lets nothing be filed without their passkey. */
  public static final class Blocked extends FilingRefusedException {

    private static final long serialVersionUID = 1L;

    Blocked() {
      super("the person has blocked filings without their passkey");
    }
  }

  /** The idempotency key was used for another body. */
  public static final class KeyReused extends FilingRefusedException {

    private static final long serialVersionUID = 1L;

    KeyReused() {
      super("the key was used for another body");
    }
  }

  /** The same kind, address and day is filed already, with other details. */
  public static final class AlreadyFiled extends FilingRefusedException {

    private static final long serialVersionUID = 1L;
    private final String number;

    AlreadyFiled(String number) {
      super("filed already");
      this.number = number;
    }

    public String number() {
      return number;
    }
  }
}
