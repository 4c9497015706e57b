package org.manzil.commandline;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.StatusKnowledge;
import org.manzil.credential.Verdict;
import org.manzil.credential.sdjwt.Binding;

/**
 * What {@code manzil verify} answers: a verdict, with reasons or with what was shown.
 *
 * @param reasons codes; none when valid
 * @param detail about the reason, for whoever looks for a fault
 * @param claims none unless valid
 * @param status {@code valid}, {@code invalid} or {@code unknown}
 * @param binding null unless valid
 */
record CheckedProof(
    Outcome outcome,
    List<String> reasons,
    String detail,
    Map<String, @Nullable Object> claims,
    String status,
    @Nullable Instant statusAsOf,
    @Nullable String issuer,
    @Nullable Instant expires,
    @Nullable Binding binding) {

  enum Outcome {
    VALID(ExitCode.VALID),
    INVALID(ExitCode.INVALID),
    UNDECIDED(ExitCode.UNDECIDED),
    /** Undecided, since the check could not even begin. */
    FAILED(ExitCode.UNDECIDED);

    private final int exitCode;

    Outcome(int exitCode) {
      this.exitCode = exitCode;
    }

    int exitCode() {
      return exitCode;
    }

    String verdict() {
      return this == FAILED ? UNDECIDED.verdict() : name().toLowerCase(Locale.ROOT);
    }
  }

  static CheckedProof invalid(String reason, String detail) {
    return without(
        Outcome.INVALID, reason, detail, "revoked".equals(reason) ? "invalid" : "unknown", null);
  }

  static CheckedProof undecided(String reason, String detail, @Nullable Instant statusAsOf) {
    return without(Outcome.UNDECIDED, reason, detail, "unknown", statusAsOf);
  }

  static CheckedProof failed(String reason, String detail) {
    return without(Outcome.FAILED, reason, detail, "unknown", null);
  }

  private static CheckedProof without(
      Outcome outcome, String reason, String detail, String status, @Nullable Instant statusAsOf) {
    return new CheckedProof(
        outcome, List.of(reason), detail, Map.of(), status, statusAsOf, null, null, null);
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
                    : undecided("status-unknown", "the status list cannot be had", lastKnown);
          };
    };
  }

  private static CheckedProof valid(Verdict.Valid valid, String status, @Nullable Instant asOf) {
    return new CheckedProof(
        Outcome.VALID,
        List.of(),
        "",
        valid.claims(),
        status,
        asOf,
        valid.issuer(),
        valid.expires(),
        valid.binding());
  }

  int exitCode() {
    return outcome.exitCode();
  }

  /** When the holder's key signed; null where none did. */
  @Nullable Instant madeAt() {
    return binding instanceof Binding.HolderKey key ? key.madeAt() : null;
  }

  /** As programs read it; what is not known is null. */
  Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("verdict", outcome.verdict());
    json.put("reasons", reasons);
    json.put("claims", claims);
    json.put("status", status);
    json.put("statusAsOf", Objects.toString(statusAsOf, null));
    json.put("issuer", issuer);
    json.put("expires", Objects.toString(expires, null));
    json.put("binding", bindingCode());
    json.put("madeAt", Objects.toString(madeAt(), null));
    return json;
  }

  private @Nullable String bindingCode() {
    return switch (binding) {
      case null -> null;
      case Binding.HolderKey key -> "key";
      case Binding.None none -> "none";
    };
  }
}
