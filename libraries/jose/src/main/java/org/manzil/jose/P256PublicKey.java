package org.manzil.jose;

import java.math.BigInteger;
import java.security.KeyRep;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A public key known to be a point of P-256, with the form of it that its engine verifies with. */
final class P256PublicKey implements ECPublicKey {
  private static final long serialVersionUID = 1L;

  /** SubjectPublicKeyInfo of a P-256 key up to the point's coordinates (RFC 5480 §2). */
  private static final byte[] PREFIX =
      HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d03010703420004");

  private final transient byte[] encoded;
  private final transient PublicKey key;
  private final transient Es256Engine engine;

  private P256PublicKey(byte[] encoded, PublicKey key, Es256Engine engine) {
    this.encoded = encoded;
    this.key = key;
    this.engine = engine;
  }

  /** Empty when the key is of another kind or curve, or its point is not on the curve. */
  static Optional<P256PublicKey> of(PublicKey key, Es256Engine engine) {
    if (key instanceof P256PublicKey p256 && p256.engine == engine) {
      return Optional.of(p256);
    }
    if (key instanceof ECPublicKey ec && P256.holds(ec) && P256.isOnCurve(ec.getW())) {
      ECPoint point = ec.getW();
      return of(P256.bytes(point.getAffineX()), P256.bytes(point.getAffineY()), engine);
    }
    return Optional.empty();
  }

  /** The key at 32 bytes each of x and y; empty when that is no point of the curve. */
  static Optional<P256PublicKey> of(byte[] x, byte[] y, Es256Engine engine) {
    byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + 2 * P256.BYTES);
    System.arraycopy(x, 0, encoded, PREFIX.length, P256.BYTES);
    System.arraycopy(y, 0, encoded, PREFIX.length + P256.BYTES, P256.BYTES);
    return engine.checksPoints() || P256.isOnCurve(point(encoded))
        ? engine.publicKey(encoded).map(key -> new P256PublicKey(encoded, key, engine))
        : Optional.empty();
  }

  private static ECPoint point(byte[] encoded) {
    return new ECPoint(
        new BigInteger(1, encoded, PREFIX.length, P256.BYTES),
        new BigInteger(1, encoded, PREFIX.length + P256.BYTES, P256.BYTES));
  }

  /** Whether it made this signature, 64 bytes R || S, over so many first bytes. */
  boolean verifies(byte[] message, int length, byte[] signature) {
    return P256.isSignature(signature)
        && engine.verify(key, message, length, P256.derSignature(signature));
  }

  @Override
  public ECPoint getW() {
    return point(encoded);
  }

  @Override
  public ECParameterSpec getParams() {
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
    return encoded.clone();
  }

  /** Like the JDK's own: keys are equal when their encodings are. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ECPublicKey that && Arrays.equals(encoded, that.getEncoded());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encoded);
  }

  private Object writeReplace() {
    return new KeyRep(KeyRep.Type.PUBLIC, getAlgorithm(), getFormat(), encoded);
  }
}
