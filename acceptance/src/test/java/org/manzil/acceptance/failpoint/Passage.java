package org.manzil.acceptance.failpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the woven methods call. Without an armed file it only notes that it was passed. */
public final class Passage {

  private static final Set<String> PASSED = new HashSet<>();
  private static @Nullable FailpointFiles files;
  private static int passes;

  private Passage() {}

  static void begin(FailpointFiles begun) {
    files = begun;
  }

  /** Comes by a failpoint; {@code caller} empty for any. */
  public static void pass(String point, String caller) {
    if (!caller.isEmpty() && !calledBy(caller)) {
      return;
    }
    FailpointFiles.Armed due = due(point);
    if (due != null) {
      act(due.action(), due.postmaster());
    }
  }

  private static boolean calledBy(String caller) {
    return StackWalker.getInstance()
        // A proxy's name begins with that of its class, and it is the proxy that commits.
        .walk(frames -> frames.anyMatch(frame -> frame.getClassName().startsWith(caller)));
  }

  private static synchronized FailpointFiles.@Nullable Armed due(String point) {
    if (files == null) {
      return null;
    }
    if (PASSED.add(point)) {
      files.add("passed", point);
    }
    FailpointFiles.Armed armed = files.armed().orElse(null);
    if (armed == null) {
      passes = 0;
      return null;
    }
    if (!armed.point().equals(point) || ++passes < armed.pass()) {
      return null;
    }
    passes = 0;
    try {
      files.fired();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return armed;
  }

  @SuppressWarnings("TypeParameterUnusedInFormals")
  private static <E extends Exception> void act(Action action, Path postmaster) throws E {
    try {
      action.at(postmaster);
    } catch (Exception e) {
      @SuppressWarnings("unchecked") // The woven method may throw what it does not declare.
      E thrown = (E) e;
      throw thrown;
    }
  }
}
