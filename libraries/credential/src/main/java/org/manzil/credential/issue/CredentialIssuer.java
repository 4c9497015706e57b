package org.manzil.credential.issue;

import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manzil.credential.StatusReference;
import org.manzil.credential.sdjwt.ReservedNames;
import org.manzil.jose.EcJwk;

/** Issues SD-JWT VCs ({@code dc+sd-jwt}) on top of {@link SdJwtIssuer}. */
public final class CredentialIssuer {
  private static final String TYPE = "dc+sd-jwt";

  private final String issuer;
  private final SdJwtIssuer writer;

  /** {@code issuer} becomes {@code iss}; {@code random} makes salts, decoys and their places. */
  public CredentialIssuer(String issuer, Signer signer, SecureRandom random) {
    this.issuer = issuer;
    this.writer = new SdJwtIssuer(signer, random);
  }

  /** Issues one copy: {@code <issuer JWT>~<disclosure>~…~}. */
  public String issue(NewCredential order) {
    return writer.issue(TYPE, order.withChain(), payload(order));
  }

  /** Issues one-time copies that share nothing but what the batch says they share. */
  public List<String> issue(Batch batch) {
    return batch.orders().stream().map(this::issue).toList();
  }

  private ClaimObject payload(NewCredential order) {
    Instant issuedAt = order.issuedAt().truncatedTo(ChronoUnit.DAYS);
    Instant expiresAt = order.expiresAt().truncatedTo(ChronoUnit.DAYS);
    if (!expiresAt.isAfter(order.issuedAt())) {
      throw new IllegalArgumentException("a credential lives past the day it is issued");
    }
    Map<String, ClaimTree.Slot> members = new LinkedHashMap<>();
    put(members, "iss", issuer);
    put(members, "vct", order.type());
    put(members, "iat", issuedAt.getEpochSecond());
    put(members, "exp", expiresAt.getEpochSecond());
    PublicKey holderKey = order.holderKey();
    if (holderKey != null) {
      put(members, "cnf", Map.of("jwk", EcJwk.write(holderKey)));
    }
    StatusReference status = order.status();
    if (status != null) {
      put(members, "status", Map.of("status_list", statusList(status)));
    }
    order.claims().members().forEach((name, slot) -> add(members, name, slot));
    return new ClaimObject(members, order.claims().decoys());
  }

  private static void put(Map<String, ClaimTree.Slot> members, String name, Object json) {
    members.put(name, new ClaimTree.Slot(new ClaimValue(json), false));
  }

  private static void add(Map<String, ClaimTree.Slot> members, String name, ClaimTree.Slot slot) {
    boolean plain = !slot.hidden() && slot.tree() instanceof ClaimValue;
    if ((ReservedNames.OF_CREDENTIALS.contains(name) && !plain)
        || members.put(name, slot) != null) {
      throw new IllegalArgumentException(name + " cannot be a claim of this kind");
    }
  }

  private static Map<String, Object> statusList(StatusReference reference) {
    Map<String, Object> statusList = new LinkedHashMap<>();
    statusList.put("idx", reference.index());
    statusList.put("uri", reference.uri().toString());
    return statusList;
  }
}
