package org.manzil.fuzzing;

import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.StatusAnswer;
import org.manzil.credential.TrustedIssuers;
import org.manzil.credential.VerificationPolicy;
import org.manzil.jose.EcJwk;

/** Whom the targets trust: the issuer of the shared vectors. */
final class Known {
  static final Map<String, @Nullable Object> FIRST =
      Seeds.vectors("credential/src/test/vectors/verification.json", "vectors").getFirst();
  static final Map<String, @Nullable Object> ASKED = Seeds.map(FIRST.get("policy"));
  static final Instant NOW = Instant.parse(Seeds.text(ASKED, "now"));

  /** Each has its own policy in its own test; here they are what nothing else may be. */
  static final Set<String> VALID = Set.copyOf(Seeds.presentations());

  static final VerificationPolicy POLICY = policy();

  /** A credential without its KB-JWT. */
  static final String HELD = held(Seeds.text(FIRST, "presentation"));

  private Known() {}

  private static VerificationPolicy policy() {
    List<?> keys = (List<?>) Objects.requireNonNull(Seeds.map(FIRST.get("trust")).get("keys"));
    Map<String, @Nullable Object> key = Seeds.map(keys.getFirst());
    PublicKey issuer = EcJwk.read(Seeds.map(key.get("jwk"))).orElseThrow();
    List<?> types = (List<?>) Objects.requireNonNull(ASKED.get("types"));
    return VerificationPolicy.of(
        TrustedIssuers.table().with(Seeds.text(key, "issuer"), Seeds.text(key, "kid"), issuer),
        Set.of((String) Objects.requireNonNull(types.getFirst())),
        Seeds.text(ASKED, "audience"),
        (reference, now) -> new StatusAnswer.NotRevoked(now));
  }

  private static String held(String presentation) {
    return presentation.substring(0, presentation.lastIndexOf('~') + 1);
  }
}
