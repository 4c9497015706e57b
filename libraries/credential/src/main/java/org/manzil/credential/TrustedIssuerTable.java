package org.manzil.credential;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.manzil.jose.Es256;

/** Trusted keys and anchors in memory. Immutable: each {@code with} gives a new table. */
public record TrustedIssuerTable(
    Map<IssuerKeyId, PublicKey> keys, Map<String, Set<X509Certificate>> anchorsByIssuer)
    implements TrustedIssuers {
  static final TrustedIssuerTable EMPTY = new TrustedIssuerTable(Map.of(), Map.of());

  /** One issuer's key id. */
  public record IssuerKeyId(String issuer, String keyId) {}

  public TrustedIssuerTable {
    keys = Map.copyOf(keys);
    anchorsByIssuer = Map.copyOf(anchorsByIssuer);
  }

  public TrustedIssuerTable with(String issuer, String keyId, PublicKey key) {
    Map<IssuerKeyId, PublicKey> more = new HashMap<>(keys);
    more.put(new IssuerKeyId(issuer, keyId), Es256.prepared(key));
    return new TrustedIssuerTable(more, anchorsByIssuer);
  }

  public TrustedIssuerTable withAnchor(String issuer, X509Certificate anchor) {
    Set<X509Certificate> anchors = new HashSet<>(anchors(issuer));
    anchors.add(anchor);
    Map<String, Set<X509Certificate>> more = new HashMap<>(anchorsByIssuer);
    more.put(issuer, Set.copyOf(anchors));
    return new TrustedIssuerTable(keys, more);
  }

  @Override
  public Optional<PublicKey> key(String issuer, String keyId) {
    return Optional.ofNullable(keys.get(new IssuerKeyId(issuer, keyId)));
  }
}
