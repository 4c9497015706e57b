package org.manzil.commandline;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.CredentialVerifier;
import org.manzil.credential.StatusSource;
import org.manzil.credential.VerificationPolicy;
import org.manzil.credential.proof.ProofText;
import org.manzil.credential.reason.ReasonWords;
import org.manzil.trust.TrustFile;
import picocli.CommandLine;
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

  /** Bound to no phone: who compares it with the passport decides. */
  static final String PRINT = "urn:manzil:print:1";

  private static final Set<String> TYPES = Set.of("urn:manzil:card:1", "urn:manzil:proof:1", PRINT);

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

  @Option(
      names = "--lang",
      paramLabel = "L",
      converter = LanguageTag.class,
      description = "The language of the answer, as en or ru (default: the environment's).")
  private Locale language = Locale.getDefault(Locale.Category.DISPLAY);

  @Option(names = "--json", description = "Answer as JSON.")
  private boolean json;

  @Parameters(
      paramLabel = "FILE|-",
      defaultValue = "-",
      description = "The proof or its parts, - for input.")
  private String file = "-";

  @Override
  public Integer call() {
    CheckedProof checked = checkOrFail();
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    ProofWords words = new ProofWords(language, ZoneId.systemDefault());
    if (json) {
      line.getOut().println(Json.write(checked.json()));
    } else if (checked.outcome() == CheckedProof.Outcome.FAILED) {
      line.getErr().println("manzil: " + words.ofFailure(checked));
    } else {
      line.getOut().println(words.of(checked));
    }
    return checked.exitCode();
  }

  /** A program that reads the answer as JSON gets one, whatever went wrong. */
  private CheckedProof checkOrFail() {
    try {
      return checkByTrust();
    } catch (RuntimeException e) {
      return CheckedProof.failed("check-failed", Failure.inWords(e));
    }
  }

  private CheckedProof checkByTrust() {
    Optional<TrustFile> anchor;
    try {
      anchor = Trust.read(trust);
    } catch (TrustRefusedException e) {
      return CheckedProof.failed(e.reason().code(), Objects.toString(trust));
    } catch (IOException | IllegalArgumentException e) {
      return CheckedProof.failed("trust-unreadable", Failure.inWords(e));
    }
    return anchor.map(this::check).orElseGet(() -> CheckedProof.failed("no-trust", ""));
  }

  private CheckedProof check(TrustFile anchor) {
    try {
      return judge(anchor, ProofInput.read(file));
    } catch (IOException | InvalidPathException e) {
      return CheckedProof.failed("proof-unreadable", Failure.inWords(e));
    }
  }

  private CheckedProof judge(TrustFile anchor, ProofText.Decoded shown) {
    Instant now = at == null ? Instant.now() : at;
    return switch (shown) {
      case ProofText.Decoded.Refused(var reason, var detail) ->
          CheckedProof.invalid(reason.code(), detail);
      case ProofText.Decoded.Incomplete(int count, var missing) ->
          CheckedProof.undecided(
              ReasonWords.PART_MISSING,
              "of " + count + " parts these are missing: " + missing,
              null);
      case ProofText.Decoded.Unverified(String presentation) ->
          CheckedProof.of(
              CredentialVerifier.verify(presentation, policy(anchor, now), now),
              status == StatusLists.Mode.none);
    };
  }

  /** Who asks for a nonce wants a fresh answer, which no paper can give. */
  private VerificationPolicy policy(TrustFile anchor, Instant now) {
    Path cache = HomeFolder.CACHE.resolve("status-lists");
    StatusLists lists = new StatusLists(anchor, status, allowLocal, cache, now);
    VerificationPolicy policy =
        VerificationPolicy.of(
            new TrustedKeys(anchor, now), TYPES, audience, StatusSource.of(lists::find));
    policy = nonce == null ? policy.allowUnbound(Set.of(PRINT)) : policy.expectNonce(nonce);
    return allowUnbound ? policy.allowUnbound() : policy;
  }
}
