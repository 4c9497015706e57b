package org.manzil.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

/** {@code manzil audit}: recomputes a public log from its entries. */
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
      description = "Remembers what was found good: the next audit reads what is new.")
  private @Nullable Path state;

  @Option(names = "--full", description = "Reads all entries again, whatever is remembered.")
  private boolean full;

  @Option(names = "--json", description = "Answer as JSON.")
  private boolean json;

  @Parameters(paramLabel = "URL|FOLDER", description = "The log.")
  private String place = "";

  private List<CheckpointPolicy> former = List.of();

  @Override
  public Integer call() throws IOException {
    Optional<TrustFile> anchor = Trust.read(trust);
    Optional<CheckpointPolicy> policy = anchor.flatMap(LogPolicies::of);
    former = anchor.map(LogPolicies::former).orElse(List.of());
    AuditReport report =
        policy.isPresent()
            ? audit(policy.get())
            : new AuditReport(
                new AuditResult.Undecided("name a trust file that has the log's key with --trust"),
                List.of());
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(json ? Json.write(report.json()) : report.inWords());
    return report.exitCode();
  }

  private AuditReport audit(CheckpointPolicy policy) throws IOException {
    Optional<AuditMemory> memory = Optional.ofNullable(state).map(AuditMemory::new);
    Optional<AuditState> before = memory.isPresent() ? memory.get().read() : Optional.empty();
    AuditResult result = audited(policy, before);
    List<Path> evidence = List.of();
    if (memory.isPresent() && result instanceof AuditResult.Clean clean) {
      memory.get().keep(clean);
    }
    if (memory.isPresent() && result instanceof AuditResult.Rewritten rewritten) {
      evidence = memory.get().keep(rewritten);
    }
    return new AuditReport(result, evidence);
  }

  private AuditResult audited(CheckpointPolicy policy, Optional<AuditState> before) {
    if (System.console() == null || !System.console().isTerminal()) {
      return audited(policy, before, AuditProgress.NONE);
    }
    ProgressBar bar = new ProgressBar(System.err, "entries");
    AuditResult result = audited(policy, before, bar);
    bar.clear();
    return result;
  }

  private AuditResult audited(
      CheckpointPolicy policy, Optional<AuditState> before, AuditProgress progress) {
    LogAuditor auditor = new LogAuditor(source(), policy, former, progress);
    return full ? auditor.auditAll(before) : auditor.audit(before);
  }

  private LogSource source() {
    return place.startsWith("http://") || place.startsWith("https://")
        ? new HttpLogSource(HttpClient.newHttpClient(), URI.create(place), PATIENCE)
        : new FolderLogSource(Path.of(place));
  }
}
