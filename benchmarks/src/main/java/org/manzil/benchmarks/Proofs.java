package org.manzil.benchmarks;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manzil.credential.issue.CredentialIssuer;
import org.manzil.credential.issue.NewCredential;
import org.manzil.credential.issue.Signer;
import org.manzil.credential.present.Presentation;

/**
 * Many people's proofs of three facts by one issuer. Many, since a processor learns the branches of
 * one signature by heart and then verifies it faster than any other.
 */
final class Proofs {
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  static final String ISSUER = "https://authority.example";
  static final String KEY_ID = "k";
  static final String AUDIENCE = "urn:manzil:in-person";
  static final String NONCE = "n-0S6_WzA2Mj";
  static final String TYPE = "urn:manzil:proof:1";
  static final Map<String, String> FACTS = facts();
  static final int PEOPLE = 256;

  final KeyPair issuer = pair();
  final List<KeyPair> holders = new ArrayList<>();
  final List<NewCredential> orders = new ArrayList<>();
  final List<String> presentations = new ArrayList<>();

  Proofs() {
    CredentialIssuer authority =
        new CredentialIssuer(ISSUER, Signer.of(KEY_ID, issuer.getPrivate()), new SecureRandom());
    for (int i = 0; i < PEOPLE; i++) {
      KeyPair holder = pair();
      NewCredential order =
          NewCredential.of(
              TYPE, FACTS, holder.getPublic(), NOW.minus(Duration.ofDays(1)), Duration.ofDays(14));
      holders.add(holder);
      orders.add(order);
      presentations.add(
          Presentation.of(authority.issue(order), Set.copyOf(FACTS.keySet()))
              .bind(Signer.of("h", holder.getPrivate()), AUDIENCE, NONCE, NOW));
    }
  }

  private static Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("family_name", "Karimova");
    facts.put("given_name", "Dilnoza");
    facts.put("region", "Moskva");
    return facts;
  }

  static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
