package org.manzil.credential.issue;

import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.util.List;
import org.manzil.jose.Es256;

/** Signs in the module where the key lives. */
record ModuleSigner(String keyId, List<X509Certificate> chain, PrivateKey key, Provider module)
    implements Signer {
  @Override
  public byte[] sign(byte[] message) {
    return Es256.sign(key, message, module);
  }

  @Override
  public String toString() {
    return "ModuleSigner[" + keyId + "]";
  }
}
