package org.manzil.credential.issue;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.StatusReference;
import org.manzil.credential.sdjwt.Digest;
import org.manzil.credential.sdjwt.ReservedNames;
import org.manzil.jose.Base64Url;
import org.manzil.jose.CompactJws;
import org.manzil.jose.EcJwk;
import org.manzil.jose.StrictJson;

/** Issues SD-JWT VCs ({@code dc+sd-jwt}, RFC 9901) in which every fact can be disclosed alone. */
public final class CredentialIssuer {
  static final String TYPE = "dc+sd-jwt";
  private static final int SALT_BYTES = 16;
  private static final int DIGEST_BYTES = 32;

  private final String issuer;
  private final Signer signer;
  private final SecureRandom random;

  /** {@code issuer} becomes {@code iss}; {@code random} makes salts, decoys and the order. */
  public CredentialIssuer(String issuer, Signer signer, SecureRandom random) {
    this.issuer = issuer;
    this.signer = signer;
    this.random = random;
  }

  /**
   * Issues one copy: {@code <issuer JWT>~<disclosure>~…~}, disclosures in the order of the facts.
   */
  public String issue(NewCredential order) {
    List<String> disclosures = new ArrayList<>();
    order.facts().forEach((name, value) -> disclosures.add(disclosure(name, value)));
    String jwt =
        CompactJws.sign(
            IssuerHeader.of(signer, order.withChain()),
            payload(order, digests(disclosures, order.decoys())),
            signer::sign);
    return jwt + "~" + String.join("", disclosures.stream().map(each -> each + "~").toList());
  }

  private String disclosure(String name, @Nullable Object value) {
    if (ReservedNames.ofFormat(name, true) || ReservedNames.OF_CREDENTIALS.contains(name)) {
      throw new IllegalArgumentException(name + " cannot be a disclosed fact");
    }
    List<@Nullable Object> elements = new ArrayList<>();
    elements.add(randomText(SALT_BYTES));
    elements.add(name);
    elements.add(value);
    return Base64Url.encode(StrictJson.write(elements));
  }

  /** Shuffled, so that the order of digests does not tell which fact is which. */
  private List<String> digests(List<String> disclosures, int decoys) {
    List<String> digests = new ArrayList<>();
    disclosures.forEach(each -> digests.add(Digest.of(each)));
    for (int i = 0; i < decoys; i++) {
      digests.add(randomText(DIGEST_BYTES));
    }
    Collections.shuffle(digests, random);
    return digests;
  }

  private Map<String, Object> payload(NewCredential order, List<String> digests) {
    Instant issuedAt = order.issuedAt().truncatedTo(ChronoUnit.DAYS);
    Instant expiresAt = order.expiresAt().truncatedTo(ChronoUnit.DAYS);
    if (!expiresAt.isAfter(order.issuedAt())) {
      throw new IllegalArgumentException("a credential lives past the day it is issued");
    }
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("iss", issuer);
    payload.put("vct", order.type());
    payload.put("iat", issuedAt.getEpochSecond());
    payload.put("exp", expiresAt.getEpochSecond());
    if (order.holderKey() != null) {
      payload.put("cnf", Map.of("jwk", EcJwk.write(order.holderKey())));
    }
    if (order.status() != null) {
      payload.put("status", Map.of("status_list", statusList(order.status())));
    }
    if (!digests.isEmpty()) {
      payload.put("_sd_alg", Digest.ALGORITHM);
      payload.put("_sd", digests);
    }
    return payload;
  }

  private static Map<String, Object> statusList(StatusReference reference) {
    Map<String, Object> statusList = new LinkedHashMap<>();
    statusList.put("idx", reference.index());
    statusList.put("uri", reference.uri().toString());
    return statusList;
  }

  private String randomText(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return Base64Url.encode(bytes);
  }
}
