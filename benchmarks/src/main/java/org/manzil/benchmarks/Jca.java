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
 * the provider's own form.
 */
final class Jca {
  /** ES256 as RFC 7518 §3.4 has it, R || S. */
  static final String ES256 = "SHA256withECDSAinP1363Format";

  /** The same with signatures in DER, which nobody sends but some providers read quicker. */
  static final String DER = "SHA256withECDSA";

  private static final String CORRETTO =
      "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

  private final Provider provider;
  private final String algorithm;
  private final KeyFactory keys;

  private Jca(Provider provider, String algorithm) throws GeneralSecurityException {
    this.provider = provider;
    this.algorithm = algorithm;
    this.keys = KeyFactory.getInstance("EC", provider);
  }

  static Jca chosen(String algorithm) {
    try {
      return new Jca(
          Es256.provider().startsWith("Amazon")
              ? (Provider) Class.forName(CORRETTO).getDeclaredConstructor().newInstance()
              : Signature.getInstance(algorithm).getProvider(),
          algorithm);
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
    Signature signature = Signature.getInstance(algorithm, provider);
    signature.initSign(key);
    signature.update(message);
    return signature.sign();
  }

  boolean verify(PublicKey key, byte[] message, byte[] signature) throws GeneralSecurityException {
    Signature check = Signature.getInstance(algorithm, provider);
    check.initVerify(key);
    check.update(message);
    return check.verify(signature);
  }
}
