package org.manzil.jose;

import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.Optional;

/**
 * The Amazon Corretto Crypto Provider, many times as quick as the JDK. It computes ES256 only and
 * is never installed: all else that the program does with the JCA stays as it is.
 */
final class Corretto {
  private static final String CLASS =
      "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

  private Corretto() {}

  /** Empty when it is not there, its library does not load (a tmp without exec), or it is wrong. */
  static Optional<Es256Engine> engine() {
    try {
      Class<? extends Provider> found = Class.forName(CLASS).asSubclass(Provider.class);
      Es256Engine engine = Es256Engine.of(found.getDeclaredConstructor().newInstance());
      return Es256SelfTest.passes(engine) ? Optional.of(engine) : Optional.empty();
    } catch (ReflectiveOperationException | LinkageError | NoSuchAlgorithmException e) {
      return Optional.empty();
    }
  }
}
