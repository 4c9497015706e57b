package org.manzil.commandline;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code manzil}: the command line's root. */
@Command(
    name = "manzil",
    mixinStandardHelpOptions = true,
    version = "manzil 0.1.0",
    description = "Checks proofs, receipts and the public log; imports and searches addresses.",
    subcommands = {
      VerifyCommand.class,
      ReceiptCommand.class,
      AuditCommand.class,
      WitnessCommand.class,
      OperateCommand.class,
      ObligationsCommand.class,
      RegimesCommand.class,
      AddressesCommand.class
    })
public final class Manzil implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        Objects.requireNonNull(spec).commandLine(), "Name a command.");
  }

  // Held, since an unreferenced logger forgets its level.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  public static void main(String[] arguments) {
    LUCENE.setLevel(Level.OFF);
    // A bare locale would turn every letter beyond ASCII into a question mark.
    System.exit(
        commandLine()
            .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
            .execute(arguments));
  }

  /** The command line; a failure is one line and exit 2, never a trace. */
  static CommandLine commandLine() {
    return new CommandLine(new Manzil())
        .setParameterExceptionHandler(
            (wrong, arguments) -> {
              CommandLine line = wrong.getCommandLine();
              String see = " (see " + line.getCommandSpec().qualifiedName() + " --help)";
              line.getErr().println("manzil: " + OneLine.of(wrong.getMessage() + see));
              return ExitCode.UNDECIDED;
            })
        .setExecutionExceptionHandler(
            (failure, line, parsed) -> {
              line.getErr().println("manzil: " + Failure.inWords(failure));
              return ExitCode.UNDECIDED;
            });
  }
}
