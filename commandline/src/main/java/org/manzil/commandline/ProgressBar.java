package org.manzil.commandline;

import java.io.PrintStream;
import java.util.Locale;
import org.manzil.transparencylog.audit.AuditProgress;

/** One line on a terminal that is written over, some ten times a second. */
final class ProgressBar implements AuditProgress {

  private static final int WIDTH = 30;
  private static final long PAUSE_NANOS = 100_000_000;

  private final PrintStream terminal;
  private long written = System.nanoTime() - PAUSE_NANOS;
  private boolean shown;

  ProgressBar(PrintStream terminal) {
    this.terminal = terminal;
  }

  @Override
  public void at(long done, long total) {
    long now = System.nanoTime();
    if (now - written >= PAUSE_NANOS) {
      written = now;
      shown = true;
      terminal.print("\r" + line(done, total));
      terminal.flush();
    }
  }

  static String line(long done, long total) {
    double share = (double) done / total;
    int full = (int) (share * WIDTH);
    return String.format(
        Locale.ROOT,
        "[%s%s] %3d %%  %,d of %,d entries",
        "#".repeat(full),
        " ".repeat(WIDTH - full),
        (int) (share * 100),
        done,
        total);
  }

  /** Leaves an empty line for what follows. */
  void clear() {
    if (shown) {
      terminal.print("\r\u001b[K");
      terminal.flush();
    }
  }
}
