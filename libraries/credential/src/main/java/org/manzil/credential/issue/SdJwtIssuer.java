package org.manzil.credential.issue;

import java.security.SecureRandom;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.sdjwt.HashAlgorithm;
import org.manzil.jose.CompactJws;
import org.manzil.jose.StrictJson;

/** Issues plain SD-JWTs (RFC 9901), whatever their claims mean. */
public final class SdJwtIssuer {
  private final Signer signer;
  private final SecureRandom random;
  private final HashAlgorithm hash;

  private SdJwtIssuer(Signer signer, SecureRandom random, HashAlgorithm hash) {
    this.signer = signer;
    this.random = random;
    this.hash = hash;
  }

  /** {@code random} makes salts, decoys and their places; digests are SHA-256. */
  public SdJwtIssuer(Signer signer, SecureRandom random) {
    this(signer, random, HashAlgorithm.SHA_256);
  }

  /** An issuer that uses another hash; its verifiers must have been told to accept that. */
  public SdJwtIssuer hashingWith(HashAlgorithm other) {
    return new SdJwtIssuer(signer, random, other);
  }

  /**
   * {@code <issuer JWT>~<disclosure>~…~}, the header with this {@code typ} and the signer's {@code
   * kid}; a disclosure comes after those it names.
   */
  public String issue(String type, ClaimObject claims) {
    return issue(type, false, claims);
  }

  String issue(String type, boolean withChain, ClaimObject claims) {
    TreeWriter writer = new TreeWriter(hash, Chance.of(random), StrictJson::write);
    Map<String, @Nullable Object> payload = writer.payload(claims);
    StringBuilder issued =
        new StringBuilder(
            CompactJws.sign(IssuerHeader.of(signer, type, withChain), payload, signer::sign));
    issued.append('~');
    writer.disclosures().forEach(disclosure -> issued.append(disclosure).append('~'));
    return issued.toString();
  }
}
