package org.manzil.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.RegimeFiles;
import org.manzil.rules.lint.LintFinding;
import org.manzil.rules.lint.Severity;
import org.manzil.rules.yaml.InvalidRegimeException;
import org.manzil.rules.yaml.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code manzil operate regime}: how another version of the rules comes into a service. */
@Command(
    name = "regime",
    description = "Replaces the rules of a service by another version, for a day to come.",
    mixinStandardHelpOptions = true)
final class OperateRegimeCommand implements Runnable {

  /** Millions of people may be counted. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  @Option(
      names = "--management",
      paramLabel = "URL",
      defaultValue = "http://localhost:8081",
      scope = CommandLine.ScopeType.INHERIT,
      description = "The service's management port (${DEFAULT-VALUE}).")
  private URI management = URI.create("http://localhost:8081");

  @Option(
      names = "--json",
      scope = CommandLine.ScopeType.INHERIT,
      description = "The service's answer as JSON.")
  private boolean asJson;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        Objects.requireNonNull(spec).commandLine(), "Name a command: check, put, list.");
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = {
        "Shows what a version would change, and roughly for how many people; changes nothing. That it",
        "was asked stands in the public log.",
        "Exit 0: it can be taken in; 1: it cannot follow the present one; 2: it is no regime."
      })
  int check(
      @Parameters(paramLabel = "FOLDER", description = "The version's files.") String folder,
      @Option(
              names = "--from",
              paramLabel = "DATE",
              description = "Its first day (tomorrow, or the first that is possible).")
          @Nullable LocalDate from)
      throws IOException, InterruptedException {
    return send("check", folder, from, Map.of());
  }

  @Command(
      name = "put",
      mixinStandardHelpOptions = true,
      description = {
        "Takes a version in: it judges what is filed from its first day on, and stays for ever.",
        "Exit 0: it is taken in, or was before; 1: it cannot follow the present one; 2: it is no "
            + "regime, or no answer came: then see list."
      })
  int put(
      @Parameters(paramLabel = "FOLDER", description = "The version's files.") String folder,
      @Option(
              names = "--from",
              required = true,
              paramLabel = "DATE",
              description = "Its first day, tomorrow at the earliest.")
          LocalDate from,
      @Option(names = "--operator", required = true, paramLabel = "NAME", description = "You.")
          String operator,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "TEXT",
              description = "Why, in public: it stands in the log for ever.")
          String reason)
      throws IOException, InterruptedException {
    return send("put", folder, from, Map.of("operator", operator, "reason", reason));
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Names the versions that the service keeps, with their days and hashes.")
  int list() throws IOException, InterruptedException {
    HttpResponse<String> answer = new ManagementPort(management).get("regime");
    return shown(answer, RegimeWords::versions);
  }

  private int send(
      String act, String folder, @Nullable LocalDate from, Map<String, String> responsible)
      throws IOException, InterruptedException {
    RegimeFiles files;
    try {
      files = files(folder);
      var unused = files.read();
    } catch (InvalidRegimeException e) {
      return invalid(e.problems());
    }
    if (!asJson) {
      doubts(files).forEach(doubt -> out().println(OneLine.of(doubt.toString())));
    }
    Map<String, String> body = new HashMap<>(responsible);
    body.put("act", act);
    body.put("files", Json.writeShort(files.texts()));
    if (from != null) {
      body.put("from", from.toString());
    }
    HttpResponse<String> answer = new ManagementPort(management).post("regime", body, PATIENCE);
    return shown(answer, RegimeWords::replacement);
  }

  /** A name without a slash that is no folder is that of a regime that ships. */
  private static RegimeFiles files(String folder) {
    return Files.exists(Path.of(folder))
        ? RegimeFiles.at(Path.of(folder))
        : RegimeFiles.named(folder);
  }

  private static List<LintFinding> doubts(RegimeFiles files) {
    return files.lint().stream().filter(found -> found.severity() == Severity.WARNING).toList();
  }

  private int invalid(List<Problem> problems) {
    List<String> said = problems.stream().map(Problem::toString).toList();
    if (asJson) {
      out().println(Json.write(Map.of("problems", said)));
    } else {
      said.forEach(problem -> out().println(OneLine.of(problem)));
    }
    return ExitCode.UNDECIDED;
  }

  private interface Words {
    List<String> of(JsonNode answer);
  }

  private int shown(HttpResponse<String> answer, Words words) {
    JsonNode json = RegimeWords.read(answer.body());
    boolean done = answer.statusCode() == 200;
    if (asJson) {
      out().println(Json.write(json));
    } else {
      List<String> lines = done ? words.of(json) : RegimeWords.refusal(json, answer.statusCode());
      lines.forEach(line -> out().println(OneLine.of(line)));
    }
    if (done) {
      return ExitCode.VALID;
    }
    return answer.statusCode() == 422 ? ExitCode.UNDECIDED : ExitCode.INVALID;
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
