package org.manzil.commandline;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.StatusKnowledge;
import org.manzil.credential.Verdict;
import org.manzil.credential.sdjwt.Binding;

/** What {@code manzil verify} answers: a verdict, with reasons or with what was shown. */
record CheckedProof(
    int exitCode,
    String verdict,
    List<String> reasons,
    String detail,
    Map<String, @Nullable Object> claims,
    String status,
    @Nullable Instant statusAsOf,
    @Nullable String issuer,
    @Nullable Instant expires,
    @Nullable Instant madeAt) {

  private static final Set<String> NOT_FACTS =
      Set.of("iss", "vct", "iat", "exp", "nbf", "cnf", "status");

  static CheckedProof invalid(String reason, String detail) {
    return refused(ExitCode.INVALID, "invalid", reason, detail);
  }

  static CheckedProof undecided(String reason, String detail) {
    return refused(ExitCode.UNDECIDED, "undecided", reason, detail);
  }

  private static CheckedProof refused(int exitCode, String verdict, String reason, String detail) {
    String status = "revoked".equals(reason) ? "invalid" : "unknown";
    return new CheckedProof(
        exitCode, verdict, List.of(reason), detail, Map.of(), status, null, null, null, null);
  }

  /** A status nobody knows leaves the proof undecided, unless the person asked for none. */
  static CheckedProof of(Verdict verdict, boolean withoutStatus) {
    return switch (verdict) {
      case Verdict.Invalid(var reason, var detail) -> invalid(reason.code(), detail);
      case Verdict.Valid valid ->
          switch (valid.status()) {
            case StatusKnowledge.NotRevoked(Instant asOf) -> valid(valid, "valid", asOf);
            case StatusKnowledge.NotPublished published -> valid(valid, "valid", null);
            case StatusKnowledge.Unknown(Instant lastKnown) ->
                withoutStatus
                    ? valid(valid, "unknown", lastKnown)
                    : undecided("status-unknown", "the status list cannot be had");
          };
    };
  }

  private static CheckedProof valid(Verdict.Valid valid, String status, @Nullable Instant asOf) {
    return new CheckedProof(
        ExitCode.VALID,
        "valid",
        List.of(),
        "",
        valid.claims(),
        status,
        asOf,
        valid.issuer(),
        valid.expires(),
        valid.binding() instanceof Binding.HolderKey key ? key.madeAt() : null);
  }

  /** As INTERFACES describe it for programs. */
  Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("verdict", verdict);
    json.put("reasons", reasons);
    json.put("claims", claims);
    json.put("status", status);
    json.put("statusAsOf", Objects.toString(statusAsOf, null));
    json.put("issuer", issuer);
    json.put("expires", Objects.toString(expires, null));
    json.put("binding", madeAt == null ? "none" : "key");
    json.put("madeAt", Objects.toString(madeAt, null));
    return json;
  }

  String inWords() {
    if (exitCode != ExitCode.VALID) {
      String heading = exitCode == ExitCode.INVALID ? "NOT VALID" : "COULD NOT DECIDE";
      return heading + "\n  " + String.join(", ", reasons) + ": " + detail;
    }
    StringBuilder words = new StringBuilder("VALID\n");
    claims.forEach(
        (name, value) -> {
          if (!NOT_FACTS.contains(name)) {
            words.append("  ").append(name).append(": ").append(value).append('\n');
          }
        });
    words.append("  issuer: ").append(issuer).append('\n');
    words.append("  shown: ").append(madeAt == null ? "bound to nobody" : madeAt).append('\n');
    words.append("  status: ").append(status);
    if (statusAsOf != null) {
      words.append(", as of ").append(statusAsOf);
    }
    return words.append("\n  Compare the name and the document with the passport.").toString();
  }
}
