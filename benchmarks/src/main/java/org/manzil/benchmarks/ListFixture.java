package org.manzil.benchmarks;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.manzil.statuslist.StatusList;
import org.manzil.statuslist.StatusListToken;

/** A status list with a share of its entries revoked at random, and a key to sign it. */
final class ListFixture {

  static final URI ADDRESS = URI.create("https://authority.example/status-lists/1");
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final int entries;
  private final BitSet revoked = new BitSet();
  private final KeyPair key;

  ListFixture(int entries, double share) {
    this.entries = entries;
    SplittableRandom random = new SplittableRandom(20_261_122);
    for (int i = 0; i < entries; i++) {
      revoked.set(i, random.nextDouble() < share);
    }
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      key = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  StatusList build() {
    return StatusList.ofRevoked(entries, revoked);
  }

  String sign(StatusList list) {
    return StatusListToken.sign(
        list,
        ADDRESS,
        NOW,
        NOW.plus(Duration.ofHours(24)),
        Duration.ofSeconds(25),
        "status",
        key.getPrivate());
  }

  PublicKey publicKey() {
    return key.getPublic();
  }

  /** The fewest bytes in which a list with so many revoked can be told. */
  double entropyBytes() {
    double one = revoked.cardinality() / (double) entries;
    double bits = one == 0 ? 0 : -one * log2(one) - (1 - one) * log2(1 - one);
    return bits * entries / Byte.SIZE;
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
