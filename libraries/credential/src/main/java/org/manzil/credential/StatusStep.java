package org.manzil.credential;

import static org.manzil.credential.reason.RefusedException.require;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;

/** Asks about revocation, last, so that nothing unproven ever leads to a question. */
final class StatusStep {
  private StatusStep() {}

  static StatusKnowledge check(
      Map<String, @Nullable Object> claims,
      ClaimsStep.Checked checked,
      VerificationPolicy policy,
      Instant now)
      throws RefusedException {
    if (!claims.containsKey("status")) {
      require(isShortLived(checked, policy), ReasonCode.STATUS_MISSING, "long-lived, no status");
      return new StatusKnowledge.NotPublished();
    }
    return switch (policy.status().ask(reference(claims.get("status")), now)) {
      case StatusAnswer.NotRevoked(Instant asOf) -> new StatusKnowledge.NotRevoked(asOf);
      case StatusAnswer.Unknown(Instant lastKnown) -> new StatusKnowledge.Unknown(lastKnown);
      case StatusAnswer.Revoked(Instant asOf) ->
          throw new RefusedException(ReasonCode.REVOKED, "as of " + asOf);
      case StatusAnswer.NotListed() ->
          throw new RefusedException(ReasonCode.STATUS_NOT_LISTED, "the list has no such index");
    };
  }

  private static boolean isShortLived(ClaimsStep.Checked checked, VerificationPolicy policy) {
    return checked.issuedAt() != null
        && Duration.between(checked.issuedAt(), checked.expires())
                .compareTo(policy.longestWithoutStatus())
            <= 0;
  }

  private static StatusReference reference(@Nullable Object status) throws RefusedException {
    if (status instanceof Map<?, ?> map
        && map.get("status_list") instanceof Map<?, ?> list
        && list.get("idx") instanceof Long index
        && index >= 0
        && list.get("uri") instanceof String uri) {
      try {
        return new StatusReference(index, new URI(uri));
      } catch (URISyntaxException e) {
        throw malformed();
      }
    }
    throw malformed();
  }

  private static RefusedException malformed() {
    return new RefusedException(ReasonCode.STATUS_MALFORMED, "no status_list with idx and uri");
  }
}
