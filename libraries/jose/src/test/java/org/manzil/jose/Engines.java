package org.manzil.jose;

import java.util.stream.Stream;

/** Every way to compute ES256 that this machine has. */
final class Engines {
  private Engines() {}

  static Stream<Es256Engine> all() {
    return Stream.concat(Stream.of(Es256Engine.JDK), Corretto.engine().stream());
  }
}
