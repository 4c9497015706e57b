package org.manzil.commandline;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.RegimeLint;
import org.manzil.rules.lint.LintFinding;
import org.manzil.rules.lint.Severity;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code manzil regimes}: for those who write rules of law as data. */
@Command(
    name = "regimes",
    mixinStandardHelpOptions = true,
    description = "Helps those who write a regime.")
final class RegimesCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        Objects.requireNonNull(spec).commandLine(), "Name what to do: lint.");
  }

  /**
   * Names what is wrong or doubtful by file, line and rule.
   *
   * @return 0 if nothing but notes, 1 if something is doubtful, 2 if the folder cannot be used
   */
  @Command(
      name = "lint",
      mixinStandardHelpOptions = true,
      description = {
        "Names what is wrong or doubtful in a regime's files, by file, line and rule.",
        "Exit 0: nothing, or notes only; 1: something is doubtful; 2: the regime cannot be used."
      })
  int lint(@Parameters(paramLabel = "FOLDER", description = "The regime's files.") Path folder) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    List<LintFinding> findings = RegimeLint.check(folder);
    findings.forEach(out::println);
    out.println(findings.isEmpty() ? "no findings" : findings.size() + " findings");
    if (has(findings, Severity.ERROR)) {
      return ExitCode.UNDECIDED;
    }
    return has(findings, Severity.WARNING) ? ExitCode.INVALID : ExitCode.VALID;
  }

  private static boolean has(List<LintFinding> findings, Severity severity) {
    return findings.stream().anyMatch(finding -> finding.severity() == severity);
  }
}
