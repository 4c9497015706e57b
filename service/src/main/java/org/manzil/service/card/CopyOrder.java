package org.manzil.service.card;

import java.security.PublicKey;

/** A wanted copy. */
public sealed interface CopyOrder {

  CardConfiguration configuration();

  /** To be shown by the phone that holds the private key. */
  record Bound(CardConfiguration configuration, PublicKey holderKey) implements CopyOrder {}

  /** To be shown on paper, which holds no key. */
  record Printed(CardConfiguration configuration) implements CopyOrder {}
}
