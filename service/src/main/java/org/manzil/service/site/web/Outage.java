package org.manzil.service.site.web;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away, full or starting again from a fault of the program. */
final class Outage {

  // PostgreSQL's classes: connection, insufficient resources, operator intervention, system error.
  private static final List<String> CLASSES = List.of("08", "53", "57", "58");

  // A protocol violation, and a statement that took too long.
  private static final Set<String> OF_THE_PROGRAM = Set.of("08P01", "57014");

  private Outage() {}

  /** Whether the same request can be expected to succeed once the database is well again. */
  static boolean caused(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientException
          || (cause instanceof SQLException sql && (isOutage(sql.getSQLState()) || isGone(sql)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The pool took a broken connection away, and rolling back on it failed: that is all that is left
   * of the failure then, without a state.
   */
  private static boolean isGone(SQLException failure) {
    return failure.getSQLState() == null && "Connection is closed".equals(failure.getMessage());
  }

  private static boolean isOutage(@Nullable String state) {
    return state != null
        && !OF_THE_PROGRAM.contains(state)
        && CLASSES.stream().anyMatch(state::startsWith);
  }
}
