package org.manzil.trust;

import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzil.jose.Base64Url;
import org.manzil.jose.CompactJws;
import org.manzil.jose.Es256;
import org.manzil.jose.MalformedException;
import org.manzil.jose.StrictJson;
import org.manzil.jose.UnverifiedJws;
import org.manzil.trust.TrustUpdate.Reason;

/**
 * A trust file signed for the network: a compact JWS (ES256, {@code typ} {@value #TYPE}) by one of
 * the authority's trust-list keys. Whoever holds an earlier file takes a newer one on its word, and
 * never an older one.
 */
public final class SignedTrustList {
  public static final String TYPE = "manzil-trust-list+jwt";
  private static final int LONGEST = 1_500_000;
  private static final Duration SKEW = Duration.ofSeconds(60);

  /** What would name its own key or rules; nothing of ours has it. */
  private static final Set<String> REFUSED_HEADERS =
      Set.of("crit", "jku", "x5u", "x5c", "jwk", "b64");

  private SignedTrustList() {}

  /** Signs the file with the trust-list key {@code kid}. */
  public static String sign(TrustFile file, String kid, PrivateKey key) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("alg", Es256.ALGORITHM);
    header.put("typ", TYPE);
    header.put("kid", kid);
    try {
      return CompactJws.sign(
          header, StrictJson.object(file.encode()), input -> Es256.sign(key, input));
    } catch (MalformedException e) {
      throw new IllegalStateException("a trust file is strict JSON", e);
    }
  }

  /**
   * Reads a list with nothing to hold it against. Its signature is by a key that it names itself,
   * so it shows that the list arrived whole, not whose it is: the caller believes the road it came.
   */
  public static Optional<TrustFile> onFirstUse(String token, Instant now) {
    Parsed parsed = parse(token);
    return parsed != null && parsed.isSignedFor(parsed.file(), now)
        ? Optional.of(parsed.file())
        : Optional.empty();
  }

  /** Holds a fetched list against the file that is known; never throws for any text. */
  public static TrustUpdate update(String token, TrustFile known, Instant now) {
    Parsed parsed = parse(token);
    if (parsed == null) {
      return new TrustUpdate.Refused(Reason.MALFORMED);
    }
    if (!parsed.isSignedFor(known, now)) {
      return new TrustUpdate.Refused(Reason.SIGNATURE_WRONG);
    }
    TrustFile file = parsed.file();
    if (!file.issuer().equals(known.issuer())) {
      return new TrustUpdate.Refused(Reason.OF_ANOTHER_ISSUER);
    }
    if (file.version() == known.version()) {
      return file.equals(known)
          ? new TrustUpdate.Unchanged()
          : new TrustUpdate.Refused(Reason.FORKED);
    }
    // One that is dated ahead would make every honest one after it look like a step back.
    if (file.issued().isAfter(now.plus(SKEW))) {
      return new TrustUpdate.Refused(Reason.ISSUED_IN_FUTURE);
    }
    return file.version() < known.version() || file.issued().isBefore(known.issued())
        ? new TrustUpdate.Refused(Reason.ROLLED_BACK)
        : new TrustUpdate.Newer(file);
  }

  private static @Nullable Parsed parse(String token) {
    if (token.length() > LONGEST) {
      return null;
    }
    try {
      UnverifiedJws jws = UnverifiedJws.parse(token);
      String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
      return new Parsed(jws, TrustFile.parse(Base64Url.decode(payload)));
    } catch (MalformedException | TrustFileException e) {
      return null;
    }
  }

  private record Parsed(UnverifiedJws jws, TrustFile file) {
    /** Whether a trust-list key of {@code truster} made the signature, at a time when it counts. */
    boolean isSignedFor(TrustFile truster, Instant now) {
      String kid = jws.headerText("kid");
      return kid != null
          && REFUSED_HEADERS.stream().noneMatch(jws.unverifiedHeader()::containsKey)
          && Es256.ALGORITHM.equals(jws.headerText("alg"))
          && TYPE.equals(jws.headerText("typ"))
          && truster
              .trustListKey(kid, now)
              .map(TrustedKey::publicKey)
              .filter(jws::isSignedBy)
              .isPresent();
    }
  }
}
