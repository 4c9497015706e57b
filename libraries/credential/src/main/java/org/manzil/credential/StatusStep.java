package org.manzil.credential;

import static org.manzil.credential.reason.RefusedException.require;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;

/** Asks about revocation, last, so that nothing unproven ever leads to a question. */
final class StatusStep {
  /** The last whole number that every reader of JSON holds exactly (RFC 8259 §6). */
  private static final long LAST_INDEX = (1L << 53) - 1;

  /**
   * Absolute, in the characters of RFC 3986; the browser's {@code status.js} has the same.
   * Possessive: what backtracks, a long address would run out of stack.
   */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[A-Za-z][A-Za-z0-9+.-]*:(?://\\[[0-9A-Fa-f:.]+\\])?"
              + "(?:[A-Za-z0-9._~:/?#@!$&'()*+,;=-]++|%[0-9A-Fa-f]{2})*+");

  private StatusStep() {}

  static StatusKnowledge check(
      Map<String, @Nullable Object> claims,
      ClaimsStep.Checked checked,
      VerificationPolicy policy,
      Instant now)
      throws RefusedException {
    if (!claims.containsKey("status")) {
      require(
          checked.livesAtMost(policy.longestWithoutStatus()),
          ReasonCode.STATUS_MISSING,
          "long-lived, no status");
      return new StatusKnowledge.NotPublished();
    }
    StatusReference reference = reference(claims.get("status"));
    StatusAnswer answer =
        reference == null ? new StatusAnswer.Unknown(null) : policy.status().ask(reference, now);
    return switch (answer) {
      case StatusAnswer.NotRevoked(Instant asOf) -> new StatusKnowledge.NotRevoked(asOf);
      case StatusAnswer.Unknown(Instant lastKnown) -> new StatusKnowledge.Unknown(lastKnown);
      case StatusAnswer.Revoked(Instant asOf) ->
          throw new RefusedException(ReasonCode.REVOKED, "as of " + asOf);
      case StatusAnswer.NotListed() ->
          throw new RefusedException(ReasonCode.STATUS_NOT_LISTED, "the list has no such index");
    };
  }

  /** Null when the address is an RFC 3986 one by its letters, but none that Java can take apart. */
  private static @Nullable StatusReference reference(@Nullable Object status)
      throws RefusedException {
    if (status instanceof Map<?, ?> map
        && map.get("status_list") instanceof Map<?, ?> list
        && list.get("idx") instanceof Long index
        && index >= 0
        && index <= LAST_INDEX
        && list.get("uri") instanceof String uri
        && ADDRESS.matcher(uri).matches()) {
      try {
        return new StatusReference(index, new URI(uri));
      } catch (URISyntaxException e) {
        return null;
      }
    }
    throw malformed();
  }

  private static RefusedException malformed() {
    return new RefusedException(ReasonCode.STATUS_MALFORMED, "no status_list with idx and uri");
  }
}
