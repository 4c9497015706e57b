package org.manzil.acceptance.failpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** What happens at a failpoint. */
public enum Action {
  /** The service ends as by {@code kill -9}; its database goes on. */
  KILL_SERVICE,
  /** The database and all its processes end as by {@code kill -9}; the service goes on. */
  KILL_DATABASE,
  /** Both, the database first. */
  KILL_BOTH,
  /** The method fails as by a lost connection to the database, though it has done its work. */
  LOSE_CONNECTION,
  /** The method fails as by a lost answer from elsewhere, though it has done its work. */
  LOSE_ANSWER,
  /** The method fails for whatever other reason, though it has done its work. */
  FAIL;

  /** Does it; what is thrown is thrown by the woven method. */
  void at(Path postmaster) throws IOException, SQLException {
    switch (this) {
      case KILL_SERVICE -> Runtime.getRuntime().halt(137);
      case KILL_DATABASE -> killDatabase(postmaster);
      case KILL_BOTH -> {
        killDatabase(postmaster);
        Runtime.getRuntime().halt(137);
      }
      // 08007: the outcome of the transaction is unknown.
      case LOSE_CONNECTION -> throw new SQLException("the connection broke afterwards", "08007");
      case LOSE_ANSWER -> throw new IOException("the answer was lost");
      case FAIL -> throw new IllegalStateException("failed after the work was done");
    }
  }

  /** Ends a database by the file that it leaves with its process id. */
  public static void killDatabase(Path postmaster) throws IOException {
    long pid = Long.parseLong(Files.readAllLines(postmaster).getFirst());
    ProcessHandle.of(pid)
        .ifPresent(
            server -> {
              // The server first: it would take a killed child for a crash and begin a recovery.
              var children = server.children().toList();
              server.destroyForcibly();
              children.forEach(ProcessHandle::destroyForcibly);
            });
  }
}
