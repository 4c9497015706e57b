package org.manzil.service.card;

import java.net.URI;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.StatusReference;
import org.manzil.credential.issue.CredentialIssuer;
import org.manzil.credential.issue.NewCredential;
import org.manzil.credential.issue.Signer;
import org.manzil.service.keys.AuthorityKeys;
import org.manzil.service.keys.SigningKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes credentials and signs them with the authority's key. */
@Component
class CredentialWriter {

  private final AuthorityKeys keys;
  private final SecureRandom random;
  private final URI issuer;

  CredentialWriter(
      AuthorityKeys keys, SecureRandom random, @Value("${manzil.base-url}") URI issuer) {
    this.keys = keys;
    this.random = random;
    this.issuer = issuer;
  }

  /** One copy with those of the person's facts that its configuration has. */
  String write(CopyOrder order, Place place, Map<String, String> values, LocalDate issuedOn) {
    CardConfiguration configuration = order.configuration();
    NewCredential credential =
        NewCredential.of(
                configuration.type(),
                configuration.carried(values),
                holderKey(order),
                issuedOn.atStartOfDay(ZoneOffset.UTC).toInstant(),
                configuration.life())
            .withStatus(new StatusReference(place.index(), StatusLists.uri(issuer, place.list())));
    CredentialIssuer writer = new CredentialIssuer(issuer.toString(), signer(), random);
    return writer.issue(configuration.withChain() ? credential.withCertificates() : credential);
  }

  private static @Nullable PublicKey holderKey(CopyOrder order) {
    return switch (order) {
      case CopyOrder.Bound bound -> bound.holderKey();
      case CopyOrder.Printed printed -> null;
    };
  }

  private Signer signer() {
    SigningKey key = keys.issuer();
    return Signer.of(key.id(), key.privateKey(), key.chain().subList(0, key.chain().size() - 1));
  }
}
