package org.manzil.credential.issue;

import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.util.List;
import org.manzil.jose.Es256;

/** Whoever holds a private key and signs with it: a file, a token, a phone. */
public interface Signer {
  /** The JOSE name of the algorithm. */
  default String algorithm() {
    return Es256.ALGORITHM;
  }

  String keyId();

  /** Leaf first, the anchor left out; empty when verifiers know the key by its id. */
  List<X509Certificate> chain();

  /** Signs with ES256; 64 bytes R || S. */
  byte[] sign(byte[] message);

  /** A signer with a key of any JCA provider, and no certificates. */
  static Signer of(String keyId, PrivateKey es256) {
    return new JcaSigner(keyId, List.of(), es256);
  }

  /** A signer with a key of any JCA provider and its certificates, leaf first, anchor left out. */
  static Signer of(String keyId, PrivateKey es256, List<X509Certificate> chain) {
    return new JcaSigner(keyId, List.copyOf(chain), es256);
  }

  /**
   * A signer with a key that never leaves its PKCS#11 module.
   *
   * @param module the module's provider, for instance {@code SunPKCS11} configured for it; it need
   *     not be installed
   */
  static Signer inModule(
      String keyId, PrivateKey es256, List<X509Certificate> chain, Provider module) {
    return new ModuleSigner(keyId, List.copyOf(chain), es256, module);
  }
}
