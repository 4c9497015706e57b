package org.manzil.credential.present;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manzil.credential.issue.Signer;
import org.manzil.credential.sdjwt.Digest;
import org.manzil.jose.Base64Url;
import org.manzil.jose.CompactJws;
import org.manzil.jose.MalformedException;
import org.manzil.jose.StrictJson;

/**
 * The holder's side: a credential with only the chosen facts disclosed, then bound to a verifier.
 */
public final class Presentation {
  private static final String KEY_BINDING_TYPE = "kb+jwt";

  private final String unbound;

  private Presentation(String unbound) {
    this.unbound = unbound;
  }

  /**
   * Keeps the disclosures with these claim names, in the credential's own order. Throws {@link
   * IllegalArgumentException} when the credential has no such disclosure or is not one.
   */
  public static Presentation of(String credential, Set<String> names) {
    List<String> parts = List.of(credential.split("~", -1));
    if (parts.size() < 2 || !parts.getLast().isEmpty()) {
      throw new IllegalArgumentException("not a credential without key binding");
    }
    List<String> kept = new ArrayList<>();
    parts.subList(1, parts.size() - 1).stream()
        .filter(disclosure -> names.contains(name(disclosure)))
        .forEach(kept::add);
    if (kept.size() != names.size()) {
      throw new IllegalArgumentException("not every name is a fact of this credential");
    }
    kept.addFirst(parts.getFirst());
    return new Presentation(String.join("~", kept) + "~");
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
    claims.put("sd_hash", Digest.of(unbound));
    return unbound + CompactJws.sign(header, claims, holder::sign);
  }

  private static String name(String disclosure) {
    try {
      return StrictJson.value(Base64Url.decode(disclosure)) instanceof List<?> elements
              && elements.size() == 3
              && elements.get(1) instanceof String name
          ? name
          : "";
    } catch (MalformedException e) {
      throw new IllegalArgumentException("not a disclosure", e);
    }
  }
}
