package org.manzil.credential.forge;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;

/** Fresh key pairs. */
public final class TestKeys {
  private TestKeys() {}

  public static KeyPair p256() {
    return on("secp256r1");
  }

  public static KeyPair p384() {
    return on("secp384r1");
  }

  private static KeyPair on(String curve) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(curve));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
