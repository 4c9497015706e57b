package org.manzil.benchmarks;

import java.util.Map;

/** What the other libraries leave to their user, and a verifier must do all the same. */
final class Checks {
  private static final long SKEW = 60;
  private static final long MAX_AGE = 300;

  private Checks() {}

  static boolean hold(boolean all) {
    if (!all) {
      throw new IllegalStateException("what is measured must succeed");
    }
    return true;
  }

  /** Issuer, type and validity, after processing. */
  static void claims(Map<String, ?> claims) {
    long now = Proofs.NOW.getEpochSecond();
    hold(
        Proofs.ISSUER.equals(claims.get("iss"))
            && Proofs.TYPE.equals(claims.get("vct"))
            && claims.get("exp") instanceof Number exp
            && now < exp.longValue() + SKEW
            && claims.get("iat") instanceof Number iat
            && iat.longValue() <= now + SKEW);
    Proofs.FACTS.forEach((name, value) -> hold(value.equals(claims.get(name))));
  }

  /** Audience, nonce and time of a KB-JWT. */
  static void keyBinding(Map<String, ?> claims) {
    long now = Proofs.NOW.getEpochSecond();
    hold(
        Proofs.AUDIENCE.equals(claims.get("aud"))
            && Proofs.NONCE.equals(claims.get("nonce"))
            && claims.get("iat") instanceof Number iat
            && iat.longValue() <= now + SKEW
            && iat.longValue() >= now - MAX_AGE - SKEW);
  }
}
