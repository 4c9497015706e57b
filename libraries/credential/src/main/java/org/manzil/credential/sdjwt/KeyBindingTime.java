package org.manzil.credential.sdjwt;

import static org.manzil.credential.reason.RefusedException.require;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;

/** The KB-JWT was made within the channel's window. */
final class KeyBindingTime {
  private KeyBindingTime() {}

  static Instant check(Map<String, @Nullable Object> claims, SdJwtPolicy policy, Instant now)
      throws RefusedException {
    Instant madeAt = time(claims, "iat");
    if (madeAt == null) {
      throw new RefusedException(ReasonCode.KEY_BINDING_TIME, "iat is missing");
    }
    Instant latest = now.plus(policy.skew());
    Instant oldest = now.minus(policy.maxAge()).minus(policy.skew());
    require(!madeAt.isAfter(latest), ReasonCode.KEY_BINDING_IN_FUTURE, "iat is ahead");
    require(!madeAt.isBefore(oldest), ReasonCode.KEY_BINDING_TOO_OLD, "ask for a fresh one");
    Instant notBefore = time(claims, "nbf");
    require(
        notBefore == null || !notBefore.isAfter(latest),
        ReasonCode.KEY_BINDING_IN_FUTURE,
        "nbf is ahead");
    Instant expires = time(claims, "exp");
    require(
        expires == null || now.isBefore(expires.plus(policy.skew())),
        ReasonCode.KEY_BINDING_TOO_OLD,
        "exp has passed");
    return madeAt;
  }

  private static @Nullable Instant time(Map<String, @Nullable Object> claims, String name)
      throws RefusedException {
    return Claims.time(claims, name, ReasonCode.KEY_BINDING_TIME);
  }
}
