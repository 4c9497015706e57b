package org.manzil.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is accepted does not depend on who computes. */
class Es256StrictnessTest {
  private static final byte[] MESSAGE = {1, 2, 3};
  private static final BigInteger ORDER = P256.SPEC.getOrder();
  private static final BigInteger PRIME =
      new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);
  private static final KeyPair PAIR = pair("secp256r1");

  static Stream<Es256Engine> engines() {
    return Engines.all();
  }

  private static KeyPair pair(String curve) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(curve));
      return generator.generateKeyPair();
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<P256PublicKey> key(BigInteger x, BigInteger y, Es256Engine engine) {
    return P256PublicKey.of(P256.bytes(x), P256.bytes(y), engine);
  }

  private static boolean verifies(Es256Engine engine, byte[] signature) {
    return P256PublicKey.of(PAIR.getPublic(), engine)
        .orElseThrow()
        .verifies(MESSAGE, MESSAGE.length, signature);
  }

  private static byte[] signature(BigInteger r, BigInteger s) {
    byte[] signature = Arrays.copyOf(P256.bytes(r), 2 * P256.BYTES);
    System.arraycopy(P256.bytes(s), 0, signature, P256.BYTES, P256.BYTES);
    return signature;
  }

  private static BigInteger half(byte[] signature, int from) {
    return new BigInteger(1, signature, from, P256.BYTES);
  }

  @Test
  void correttoIsAmongThemOnLinux() {
    assumeThat(System.getProperty("os.name") + System.getProperty("os.arch"))
        .isEqualTo("Linuxamd64");
    assertThat(Engines.all()).hasSize(2);
    assertThat(Es256.provider()).startsWith("AmazonCorrettoCryptoProvider");
  }

  @ParameterizedTest
  @MethodSource("engines")
  void eachVerifiesWhatEachSigned(Es256Engine engine) {
    Engines.all()
        .forEach(
            other -> {
              for (int i = 0; i < 150; i++) { // Halves with leading zeros come one time in 128.
                byte[] signature = other.sign(other.prepared(PAIR.getPrivate()), MESSAGE);
                assertThat(verifies(engine, signature)).isTrue();
                signature[i % 64] ^= 1;
                assertThat(verifies(engine, signature)).isFalse();
              }
            });
  }

  /** The smaller S is not asked for by RFC 7518, and many signers do not make it. */
  @ParameterizedTest
  @MethodSource("engines")
  void bothValuesOfSAreAccepted(Es256Engine engine) {
    byte[] signature = engine.sign(PAIR.getPrivate(), MESSAGE);
    BigInteger other = ORDER.subtract(half(signature, P256.BYTES));
    assertThat(verifies(engine, signature(half(signature, 0), other))).isTrue();
  }

  /**
   * FIPS 186-5 §6.4.2 step 1; a verifier without it takes zeros for any message, CVE-2022-21449.
   */
  @ParameterizedTest
  @MethodSource("engines")
  void rAndSAreFromOneToTheOrderLessOne(Es256Engine engine) {
    byte[] right = engine.sign(PAIR.getPrivate(), MESSAGE);
    BigInteger r = half(right, 0);
    BigInteger s = half(right, P256.BYTES);
    BigInteger all = BigInteger.TWO.pow(256).subtract(BigInteger.ONE);
    for (BigInteger wrong :
        new BigInteger[] {BigInteger.ZERO, ORDER, ORDER.add(BigInteger.ONE), PRIME, all}) {
      assertThat(verifies(engine, signature(wrong, s))).isFalse();
      assertThat(verifies(engine, signature(r, wrong))).isFalse();
      assertThat(verifies(engine, signature(wrong, wrong))).isFalse();
      assertThat(P256.isSignature(signature(wrong, s))).isFalse();
      assertThat(P256.isSignature(signature(r, wrong))).isFalse();
    }
    assertThat(P256.isSignature(signature(BigInteger.ONE, ORDER.subtract(BigInteger.ONE))))
        .isTrue();
  }

  /** The same R and S less or more the order would verify where nobody looks. */
  @ParameterizedTest
  @MethodSource("engines")
  void aSignatureHas64BytesAndNoOtherForm(Es256Engine engine) {
    byte[] right = engine.sign(PAIR.getPrivate(), MESSAGE);
    assertThat(verifies(engine, P256.derSignature(right))).isFalse();
    for (int length : new int[] {0, 1, 63, 65, 96, 128}) {
      assertThat(verifies(engine, Arrays.copyOf(right, length))).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void aPointOffTheCurveIsNoKey(Es256Engine engine) {
    ECPoint point = ((ECPublicKey) PAIR.getPublic()).getW();
    BigInteger x = point.getAffineX();
    BigInteger y = point.getAffineY();
    assertThat(key(x, y, engine)).isPresent();
    assertThat(key(x, y.add(BigInteger.ONE), engine)).isEmpty();
    assertThat(key(y, x, engine)).isEmpty();
    assertThat(key(BigInteger.ZERO, BigInteger.ZERO, engine)).isEmpty();
    assertThat(key(x, PRIME.subtract(y), engine)).as("the mirrored point is on it").isPresent();
    assertThat(key(PRIME, y, engine)).isEmpty();
  }

  /**
   * A point of which one coordinate is written as a second number that is the same in the field.
   */
  @ParameterizedTest
  @MethodSource("engines")
  void aCoordinateBeyondThePrimeIsNoSecondSpellingOfAKey(Es256Engine engine) {
    BigInteger x = BigInteger.valueOf(5);
    BigInteger y =
        new BigInteger("459243b9aa581806fe913bce99817ade11ca503c64d9a3c533415c083248fbcc", 16);
    assertThat(key(x, y, engine)).isPresent();
    assertThat(key(x.add(PRIME), y, engine)).isEmpty();
  }

  @Test
  void theSelfTestRefusesAnEngineThatTakesACoordinateBeyondThePrime() throws Exception {
    Es256Engine reducing = Es256Engine.of(new ReducingProvider());
    assertThat(P256PublicKey.of(PAIR.getPublic(), reducing)).isPresent();
    assertThat(Es256SelfTest.passes(reducing)).isFalse();
    assertThat(Es256SelfTest.passes(Es256Engine.JDK)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("engines")
  void infinityAndForeignPointsInAKeyObjectAreNoKey(Es256Engine engine) {
    ECPoint point = ((ECPublicKey) PAIR.getPublic()).getW();
    BigInteger beyond = point.getAffineX().add(PRIME);
    BigInteger negative = point.getAffineY().subtract(PRIME);
    assertThat(P256PublicKey.of(new BareKey(point), engine)).isPresent();
    assertThat(P256PublicKey.of(new BareKey(ECPoint.POINT_INFINITY), engine)).isEmpty();
    assertThat(P256PublicKey.of(new BareKey(new ECPoint(beyond, point.getAffineY())), engine))
        .isEmpty();
    assertThat(P256PublicKey.of(new BareKey(new ECPoint(point.getAffineX(), negative)), engine))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("engines")
  void keysOfOtherCurvesAndKindsAreNoKeys(Es256Engine engine) throws Exception {
    for (String curve : new String[] {"secp384r1", "secp521r1"}) {
      assertThat(P256PublicKey.of(pair(curve).getPublic(), engine)).isEmpty();
    }
    PublicKey ed25519 = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
    assertThat(P256PublicKey.of(ed25519, engine)).isEmpty();
  }

  /** A key object that says of itself whatever it is told to. */
  private record BareKey(ECPoint getW) implements ECPublicKey {
    @Override
    public java.security.spec.ECParameterSpec getParams() {
      return P256.SPEC;
    }

    @Override
    public String getAlgorithm() {
      return "EC";
    }

    @Override
    public String getFormat() {
      return "X.509";
    }

    @Override
    public byte[] getEncoded() {
      return new byte[0];
    }
  }
}
