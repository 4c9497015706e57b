package org.manzil.credential.sdjwt;

import java.time.Instant;

/** How the presentation is bound to the person who showed it. */
public sealed interface Binding {
  /** Signed by the holder's key for this audience and nonce, when it was shown. */
  record HolderKey(Instant madeAt, String audience, String nonce) implements Binding {}

  /** Not bound: whoever holds a copy can show it. */
  record None() implements Binding {}
}
