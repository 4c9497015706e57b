package org.manzil.rules.lint;

import org.manzil.rules.language.Coded;

/** What is looked for beyond the mistakes that make files unreadable. */
public enum LintCheck implements Coded {
  /** Two rules of one duty apply to the same people on the same days. */
  OVERLAP(Severity.WARNING),
  /** Days on which no rule of a duty is in force, between two that are the same otherwise. */
  GAP(Severity.WARNING),
  /** A rule, or a case of it, that can never apply. */
  UNREACHABLE(Severity.WARNING),
  /** Something that nothing refers to. */
  UNUSED(Severity.WARNING),
  /** The same text in two languages. */
  UNTRANSLATED(Severity.WARNING),
  /** A source read before it was published. */
  READ_TOO_EARLY(Severity.WARNING),
  /** Days of a rule for which its calendar knows no holidays. */
  SHORT_CALENDAR(Severity.NOTE);

  private final Severity severity;

  LintCheck(Severity severity) {
    this.severity = severity;
  }

  Severity severity() {
    return severity;
  }
}
