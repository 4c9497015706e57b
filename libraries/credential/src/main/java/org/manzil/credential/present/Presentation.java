package org.manzil.credential.present;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.manzil.credential.issue.Signer;
import org.manzil.credential.reason.RefusedException;
import org.manzil.credential.sdjwt.HashAlgorithm;
import org.manzil.credential.sdjwt.HeldClaims;
import org.manzil.credential.sdjwt.UnverifiedDisclosure;
import org.manzil.credential.sdjwt.UnverifiedSdJwt;
import org.manzil.jose.CompactJws;

/**
 * The holder's side (RFC 9901 §7.2): a credential with only the chosen claims disclosed, then bound
 * to a verifier.
 */
public final class Presentation {
  private static final String KEY_BINDING_TYPE = "kb+jwt";

  private final String unbound;
  private final HashAlgorithm hash;

  private Presentation(String unbound, HashAlgorithm hash) {
    this.unbound = unbound;
    this.hash = hash;
  }

  /** Shows the top-level claims of these names; else as {@link #of(String, List)}. */
  public static Presentation of(String credential, Set<String> names) {
    return of(credential, names.stream().map(name -> ClaimPath.of(name)).toList());
  }

  /**
   * Shows what these paths mean, with all that is inside of it and with the disclosures that lead
   * to it, in the credential's own order. Throws {@link IllegalArgumentException} when the
   * credential has no such claim or is not one.
   */
  public static Presentation of(String credential, List<ClaimPath> paths) {
    try {
      UnverifiedSdJwt sdJwt = UnverifiedSdJwt.parse(credential);
      Set<UnverifiedDisclosure> chosen = chosen(sdJwt.held(), paths);
      StringBuilder shown = new StringBuilder(credential.substring(0, credential.indexOf('~') + 1));
      sdJwt.disclosures().stream()
          .filter(chosen::contains)
          .forEach(each -> shown.append(each.encoded()).append('~'));
      return new Presentation(shown.toString(), Objects.requireNonNull(sdJwt.hashAlgorithm()));
    } catch (RefusedException e) {
      throw new IllegalArgumentException("not a credential: " + e.detail(), e);
    }
  }

  private static Set<UnverifiedDisclosure> chosen(HeldClaims held, List<ClaimPath> paths) {
    Set<UnverifiedDisclosure> chosen = new HashSet<>();
    for (ClaimPath path : paths) {
      for (List<Object> place : path.placesIn(held.unverifiedClaims())) {
        held.placements().stream()
            .filter(each -> leadsTo(each.place(), place) || leadsTo(place, each.place()))
            .forEach(each -> chosen.add(each.disclosure()));
      }
    }
    return chosen;
  }

  /** Whether {@code inner} is {@code outer} or stands inside of it. */
  private static boolean leadsTo(List<Object> outer, List<Object> inner) {
    return outer.size() <= inner.size() && inner.subList(0, outer.size()).equals(outer);
  }

  /** The presentation without key binding. */
  public String unbound() {
    return unbound;
  }

  /** The presentation with a KB-JWT (RFC 9901 §4.3) by the holder's key. */
  public String bind(Signer holder, String audience, String nonce, Instant madeAt) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("alg", holder.algorithm());
    header.put("typ", KEY_BINDING_TYPE);
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iat", madeAt.getEpochSecond());
    claims.put("aud", audience);
    claims.put("nonce", nonce);
    claims.put("sd_hash", hash.digest(unbound));
    return unbound + CompactJws.sign(header, claims, holder::sign);
  }
}
