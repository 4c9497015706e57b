package org.manzil.credential.sdjwt;

import static org.manzil.credential.reason.RefusedException.require;

import java.util.List;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;
import org.manzil.jose.Es256;
import org.manzil.jose.UnverifiedJws;

/** {@code typ} and {@code alg} are what we configured, and nothing in a header steers us. */
final class HeaderStep {
  /**
   * RFC 8725 §3.10 (addresses and keys that the attacker chooses), RFC 7515 §4.1.11 ({@code crit}).
   */
  private static final List<String> REFUSED = List.of("crit", "jku", "x5u", "jwk");

  private static final String KEY_BINDING_TYPE = "kb+jwt";

  private HeaderStep() {}

  static void checkIssuer(UnverifiedJws jwt, String type) throws RefusedException {
    if (!type.equals(jwt.headerText("typ"))) {
      throw new RefusedException(ReasonCode.TYPE_NOT_ACCEPTED, "typ is not " + type);
    }
    require(isEs256(jwt), ReasonCode.ALGORITHM_NOT_ACCEPTED, "alg is not ES256");
    refuse(jwt, ReasonCode.HEADER_NOT_ACCEPTED);
  }

  static void checkKeyBinding(UnverifiedJws jwt) throws RefusedException {
    require(
        KEY_BINDING_TYPE.equals(jwt.headerText("typ")),
        ReasonCode.KEY_BINDING_TYPE,
        "typ is not kb+jwt");
    require(isEs256(jwt), ReasonCode.KEY_BINDING_ALGORITHM, "alg is not ES256");
    refuse(jwt, ReasonCode.KEY_BINDING_HEADER);
  }

  private static boolean isEs256(UnverifiedJws jwt) {
    return Es256.ALGORITHM.equals(jwt.headerText("alg"));
  }

  private static void refuse(UnverifiedJws jwt, ReasonCode reason) throws RefusedException {
    for (String name : REFUSED) {
      if (jwt.unverifiedHeader().containsKey(name)) {
        throw new RefusedException(reason, "header has " + name);
      }
    }
  }
}
