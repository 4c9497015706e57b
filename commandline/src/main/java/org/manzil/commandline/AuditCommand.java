package org.manzil.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.manzil.receipt.LogPolicies;
import org.manzil.transparencylog.audit.AuditProgress;
import org.manzil.transparencylog.audit.AuditResult;
import org.manzil.transparencylog.audit.AuditState;
import org.manzil.transparencylog.audit.FolderLogSource;
import org.manzil.transparencylog.audit.HttpLogSource;
import org.manzil.transparencylog.audit.LogAuditor;
import org.manzil.transparencylog.audit.LogSource;
import org.manzil.transparencylog.note.CheckpointPolicy;
import org.manzil.trust.TrustFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code manzil audit}: recomputes a whole public log from its entries. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Checks a whole public log. Exit 0: clean, 1: wrong, 2: could not decide.")
final class AuditCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--trust", paramLabel = "FILE", description = "Whom to believe.")
  private @Nullable String trust;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = "Remembers the last checkpoint seen, and notices a log that was rewritten.")
  private @Nullable Path state;

  @Parameters(paramLabel = "URL|FOLDER", description = "The log.")
  private String place = "";

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Optional<CheckpointPolicy> policy = Trust.read(trust).flatMap(AuditCommand::policy);
    if (policy.isEmpty()) {
      out.println("COULD NOT DECIDE\n  name a trust file that has the log's key with --trust");
      return ExitCode.UNDECIDED;
    }
    AuditResult result = new LogAuditor(source(), policy.get(), progress()).audit(remembered());
    out.println(inWords(result));
    return switch (result) {
      case AuditResult.Clean clean -> remember(clean);
      case AuditResult.Wrong wrong -> ExitCode.INVALID;
      case AuditResult.Undecided undecided -> ExitCode.UNDECIDED;
    };
  }

  private static Optional<CheckpointPolicy> policy(TrustFile file) {
    return LogPolicies.of(file);
  }

  private LogSource source() {
    return place.startsWith("http://") || place.startsWith("https://")
        ? new HttpLogSource(HttpClient.newHttpClient(), URI.create(place), PATIENCE)
        : new FolderLogSource(Path.of(place));
  }

  private static AuditProgress progress() {
    if (System.console() == null || !System.console().isTerminal()) {
      return AuditProgress.NONE;
    }
    return (done, total) -> System.err.printf("\r%,d of %,d entries", done, total);
  }

  private Optional<AuditState> remembered() throws IOException {
    return state == null || !Files.exists(state)
        ? Optional.empty()
        : Optional.of(AuditState.parse(Files.readString(state)));
  }

  private int remember(AuditResult.Clean clean) throws IOException {
    if (state != null) {
      Path partial = state.resolveSibling(state.getFileName() + ".partial");
      Files.writeString(partial, clean.state().encode());
      Files.move(partial, state, StandardCopyOption.ATOMIC_MOVE);
    }
    return ExitCode.VALID;
  }

  private static String inWords(AuditResult result) {
    return switch (result) {
      case AuditResult.Clean clean ->
          "CLEAN\n  all %,d entries add up to the signed checkpoint of %s"
              .formatted(clean.checkpoint().head().size(), clean.checkpoint().origin());
      case AuditResult.WrongEntry entry ->
          "WRONG\n  entry %d: %s".formatted(entry.index(), entry.detail());
      case AuditResult.WrongTile tile ->
          "WRONG\n  entry %d: %s %s%s"
              .formatted(
                  tile.firstEntry(),
                  tile.tile().path(),
                  tile.detail(),
                  tile.endEntry() == tile.firstEntry() + 1
                      ? ""
                      : " (entries %d to %d)".formatted(tile.firstEntry(), tile.endEntry() - 1));
      case AuditResult.WrongRoot root ->
          "WRONG\n  the tiles do not give the root of the signed checkpoint of %d entries"
              .formatted(root.signed().head().size());
      case AuditResult.WrongCheckpoint checkpoint ->
          "WRONG\n  the checkpoint cannot be believed: " + checkpoint.reason();
      case AuditResult.Rewritten rewritten ->
          """
          WRONG
            the log was rewritten since the last audit; keep both checkpoints as evidence
          seen before:
          %s
          seen now:
          %s"""
              .formatted(rewritten.seenBefore(), rewritten.seenNow());
      case AuditResult.Undecided undecided -> "COULD NOT DECIDE\n  " + undecided.detail();
    };
  }
}
