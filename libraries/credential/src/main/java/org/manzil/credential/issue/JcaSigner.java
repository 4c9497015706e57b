package org.manzil.credential.issue;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import org.manzil.jose.Es256;

/** Signs with a key of the Java Cryptography Architecture. */
record JcaSigner(String keyId, List<X509Certificate> chain, PrivateKey key) implements Signer {
  JcaSigner {
    key = Es256.prepared(key);
  }

  @Override
  public byte[] sign(byte[] message) {
    return Es256.sign(key, message);
  }

  @Override
  public String toString() {
    return "JcaSigner[" + keyId + "]";
  }
}
