package org.manzil.benchmarks;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.manzil.jose.Es256;

/**
 * ES256 as the provider that Manzil chose computes it, with nothing around: the limit. Keys are in
 * the provider's own form and signatures in its own encoding, which is the quickest.
 */
final class Jca {
  private static final String ALGORITHM = "SHA256withECDSA";
  private static final String CORRETTO =
      "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

  final Provider provider;
  private final KeyFactory keys;

  private Jca(Provider provider) throws GeneralSecurityException {
    this.provider = provider;
    this.keys = KeyFactory.getInstance("EC", provider);
  }

  static Jca chosen() {
    try {
      return new Jca(
          Es256.provider().startsWith("Amazon")
              ? (Provider) Class.forName(CORRETTO).getDeclaredConstructor().newInstance()
              : Signature.getInstance(ALGORITHM).getProvider());
    } catch (ReflectiveOperationException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Libraries that take whatever comes first in the JCA take this one from now on. */
  void putFirst() {
    Security.removeProvider(provider.getName());
    Security.insertProviderAt(provider, 1);
  }

  PublicKey own(PublicKey key) throws GeneralSecurityException {
    return keys.generatePublic(new X509EncodedKeySpec(key.getEncoded()));
  }

  PrivateKey own(PrivateKey key) throws GeneralSecurityException {
    return keys.generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
  }

  byte[] sign(PrivateKey key, byte[] message) throws GeneralSecurityException {
    Signature signature = Signature.getInstance(ALGORITHM, provider);
    signature.initSign(key);
    signature.update(message);
    return signature.sign();
  }

  boolean verify(PublicKey key, byte[] message, byte[] signature) throws GeneralSecurityException {
    Signature check = Signature.getInstance(ALGORITHM, provider);
    check.initVerify(key);
    check.update(message);
    return check.verify(signature);
  }
}
