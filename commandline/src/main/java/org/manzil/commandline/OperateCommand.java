package org.manzil.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code manzil operate}: for those who run the service, through its management port. */
@Command(
    name = "operate",
    description = "Runs a service, through its management port.",
    mixinStandardHelpOptions = true,
    subcommands = OperateRegimeCommand.class)
final class OperateCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        Objects.requireNonNull(spec).commandLine(), "Name a command: continue-log, regime.");
  }

  @Command(
      name = "continue-log",
      mixinStandardHelpOptions = true,
      description =
          "Lets a log go on that stopped because an old backup was restored: under a new origin, "
              + "with your name and reason in its first entry, for everybody to read.")
  int continueLog(
      @Option(names = "--operator", required = true, paramLabel = "NAME", description = "You.")
          String operator,
      @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
          String reason,
      @Option(
              names = "--management",
              paramLabel = "URL",
              defaultValue = "http://localhost:8081",
              description = "The service's management port (${DEFAULT-VALUE}).")
          URI management)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        new ManagementPort(management).post("log", Map.of("operator", operator, "reason", reason));
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(OneLine.of(answer.body()));
    return answer.statusCode() == 200 ? ExitCode.VALID : ExitCode.INVALID;
  }
}
