package org.manzil.commandline;

/** What every checking command exits with. */
final class ExitCode {

  static final int VALID = 0;
  static final int INVALID = 1;
  static final int UNDECIDED = 2;

  private ExitCode() {}
}
