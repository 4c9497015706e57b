package org.manzil.commandline;

import java.io.PrintStream;
import java.util.Locale;
import org.manzil.transparencylog.audit.AuditProgress;

/** One line on a terminal that is written over, some ten times a second. */
final class ProgressBar implements AuditProgress {

  private static final int WIDTH = 30;
  private static final long PAUSE_NANOS = 100_000_000;

  private final PrintStream terminal;
  private final String unit;
  private long written = System.nanoTime() - PAUSE_NANOS;
  private boolean shown;

  /** Counts in that unit. */
  ProgressBar(PrintStream terminal, String unit) {
    this.terminal = terminal;
    this.unit = unit;
  }

  @Override
  public void at(long done, long total) {
    long now = System.nanoTime();
    if (now - written >= PAUSE_NANOS) {
      written = now;
      shown = true;
      terminal.print("\r" + line(done, total, unit));
      terminal.flush();
    }
  }

  static String line(long done, long total, String unit) {
    double share = (double) done / Math.max(1, total);
    int full = (int) (share * WIDTH);
    return String.format(
        Locale.ROOT,
        "[%s%s] %3d %%  %,d of %,d %s",
        "#".repeat(full),
        " ".repeat(WIDTH - full),
        (int) (share * 100),
        done,
        total,
        unit);
  }

  /** Leaves an empty line for what follows. */
  void clear() {
    if (shown) {
      terminal.print("\r\u001b[K");
      terminal.flush();
    }
  }
}
