package org.manzil.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.CredentialVerifier;
import org.manzil.credential.StatusSource;
import org.manzil.credential.VerificationPolicy;
import org.manzil.credential.proof.ProofText;
import org.manzil.credential.reason.ReasonWords;
import org.manzil.trust.TrustFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code manzil verify}: a presentation, or the text of a proof's QR. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Checks a proof. Exit 0: valid, 1: not valid, 2: could not decide.")
final class VerifyCommand implements Callable<Integer> {

  private static final Set<String> TYPES = Set.of("urn:manzil:card:1", "urn:manzil:proof:1");

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--trust", paramLabel = "FILE|URL", description = "Whom to believe.")
  private @Nullable String trust;

  @Option(
      names = "--status",
      paramLabel = "fresh|cached|none",
      defaultValue = "cached",
      description = "How new the status must be (default: ${DEFAULT-VALUE}).")
  private StatusLists.Mode status = StatusLists.Mode.cached;

  @Option(names = "--nonce", paramLabel = "N", description = "What the proof must answer to.")
  private @Nullable String nonce;

  @Option(
      names = "--audience",
      paramLabel = "A",
      defaultValue = "urn:manzil:in-person",
      description = "For whom the proof was made (default: ${DEFAULT-VALUE}).")
  private String audience = "";

  @Option(names = "--at", paramLabel = "INSTANT", description = "Judge as of this moment.")
  private @Nullable Instant at;

  @Option(names = "--allow-unbound", description = "Accept what nobody's key vouches for.")
  private boolean allowUnbound;

  @Option(names = "--allow-local", description = "Ask status lists on this machine too.")
  private boolean allowLocal;

  @Option(names = "--json", description = "Answer as JSON.")
  private boolean json;

  @Parameters(
      paramLabel = "FILE|-",
      defaultValue = "-",
      description = "The proof or its parts, - for input.")
  private String file = "-";

  @Override
  public Integer call() throws IOException {
    Optional<TrustFile> anchor = Trust.read(trust);
    CheckedProof checked =
        anchor.isEmpty()
            ? CheckedProof.undecided("no-trust", "name whom to believe with --trust")
            : check(anchor.get(), read());
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(json ? Json.write(checked.json()) : checked.inWords());
    return checked.exitCode();
  }

  private CheckedProof check(TrustFile anchor, String text) {
    Instant now = at == null ? Instant.now() : at;
    return switch (presentation(text)) {
      case ProofText.Decoded.Refused(var reason, var detail) ->
          CheckedProof.invalid(reason.code(), detail);
      case ProofText.Decoded.Incomplete(int count, var missing) ->
          CheckedProof.undecided(
              ReasonWords.PART_MISSING, "of " + count + " parts these are missing: " + missing);
      case ProofText.Decoded.Unverified(String presentation) ->
          CheckedProof.of(
              CredentialVerifier.verify(presentation, policy(anchor, now), now),
              status == StatusLists.Mode.none);
    };
  }

  /** Links, or the texts behind their {@code #}; a presentation has a tilde, which no text has. */
  private static ProofText.Decoded presentation(String text) {
    if (text.contains("~")) {
      return new ProofText.Decoded.Unverified(text);
    }
    return ProofText.decode(
        Arrays.stream(text.split("\\s+"))
            .map(word -> word.substring(word.indexOf('#') + 1))
            .collect(Collectors.joining("\n")));
  }

  private VerificationPolicy policy(TrustFile anchor, Instant now) {
    StatusLists lists = new StatusLists(anchor, status, allowLocal, cache(), now);
    VerificationPolicy policy =
        VerificationPolicy.of(
            new TrustedKeys(anchor, now), TYPES, audience, StatusSource.of(lists::find));
    if (nonce != null) {
      policy = policy.expectNonce(nonce);
    }
    return allowUnbound ? policy.allowUnbound() : policy;
  }

  private static Path cache() {
    Map<String, String> environment = System.getenv();
    String base =
        environment.getOrDefault(
            "XDG_CACHE_HOME", environment.getOrDefault("HOME", ".") + "/.cache");
    return Path.of(base, "manzil", "status-lists");
  }

  private String read() throws IOException {
    byte[] bytes = "-".equals(file) ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
    return new String(bytes, StandardCharsets.UTF_8).strip();
  }
}
