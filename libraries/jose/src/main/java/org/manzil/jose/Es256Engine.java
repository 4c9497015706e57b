package org.manzil.jose;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** ES256 as one provider computes it, or whichever the JDK picks. */
final class Es256Engine {
  static final Es256Engine JDK = jdk();
  static final Es256Engine CHOSEN = Corretto.engine().orElse(JDK);

  /** With signatures as R || S. */
  private static final String SIGNING = "SHA256withECDSAinP1363Format";

  /**
   * With signatures in DER: to know the length of R, Corretto would decode a new key's parameters,
   * a twentieth of a verification.
   */
  private static final String VERIFYING = "SHA256withECDSA";

  private final @Nullable Provider provider;
  private final KeyFactory keys;

  /** Used before and free again; at most as many as there were verifications at one time. */
  private final Queue<Signature> idle = new ConcurrentLinkedQueue<>();

  private Es256Engine(@Nullable Provider provider) throws NoSuchAlgorithmException {
    this.provider = provider;
    this.keys =
        provider == null ? KeyFactory.getInstance("EC") : KeyFactory.getInstance("EC", provider);
  }

  /** An engine that has not been tested. */
  static Es256Engine of(Provider provider) throws NoSuchAlgorithmException {
    return new Es256Engine(provider);
  }

  private static Es256Engine jdk() {
    try {
      return new Es256Engine(null);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no elliptic curves", e);
    }
  }

  /**
   * Whether {@link #publicKey} refuses what is not on the curve; the JDK's key factory does not.
   */
  boolean checksPoints() {
    return provider != null;
  }

  String name() {
    try {
      Provider named = signature(VERIFYING).getProvider();
      return named.getName() + " " + named.getVersionStr();
    } catch (NoSuchAlgorithmException e) {
      return "none";
    }
  }

  /** The provider's own form of an encoded P-256 key; empty when it refuses the key. */
  Optional<PublicKey> publicKey(byte[] encoded) {
    try {
      return Optional.of(keys.generatePublic(new X509EncodedKeySpec(encoded)));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** The provider's own form of a key that can be exported; another one as it is. */
  PrivateKey prepared(PrivateKey key) {
    if (provider == null || stays(key) || key instanceof PreparedPrivateKey) {
      return key;
    }
    try {
      // Not translateKey: Corretto destroys a translated key once a Signature turns to another.
      return new PreparedPrivateKey(
          keys.generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded())), this);
    } catch (GeneralSecurityException e) {
      return key;
    }
  }

  byte[] sign(PrivateKey key, byte[] message) {
    try {
      return key instanceof PreparedPrivateKey prepared
          ? prepared.sign(message)
          : new PreparedPrivateKey(key, this).sign(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign with this key", e);
    }
  }

  /** A module's provider need not be installed for all of the program to use its keys. */
  static byte[] signIn(Provider module, PrivateKey key, byte[] message) {
    try {
      Signature signature = Signature.getInstance(SIGNING, module);
      signature.initSign(key);
      signature.update(message);
      return PreparedPrivateKey.rightLength(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign with this key", e);
    }
  }

  /** A key that stays in a module is signed with by the module's own provider. */
  Signature signing(PrivateKey key) throws GeneralSecurityException {
    Signature signing = stays(key) ? Signature.getInstance(SIGNING) : signature(SIGNING);
    signing.initSign(key);
    return signing;
  }

  /** {@code key} comes from {@link #publicKey}; the signature is in DER. */
  boolean verify(PublicKey key, byte[] message, int length, byte[] signature) {
    try {
      Signature reused = idle.poll();
      Signature check = reused == null ? signature(VERIFYING) : reused;
      check.initVerify(key);
      check.update(message, 0, length);
      boolean right = check.verify(signature);
      idle.add(check);
      return right;
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot check ES256", e);
    }
  }

  /** A key without an encoding lives in a module: only the module's own provider can use it. */
  private static boolean stays(PrivateKey key) {
    return key.getFormat() == null;
  }

  private Signature signature(String algorithm) throws NoSuchAlgorithmException {
    return provider == null
        ? Signature.getInstance(algorithm)
        : Signature.getInstance(algorithm, provider);
  }
}
