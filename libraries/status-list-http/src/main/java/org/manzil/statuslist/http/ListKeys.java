package org.manzil.statuslist.http;

import java.net.URI;
import java.security.PublicKey;
import java.util.Optional;

/**
 * The keys a verifier trusts with a list; one authority's key need not count for another's list.
 */
@FunctionalInterface
public interface ListKeys {

  /** The key of that id, if it may sign the list at that address now. */
  Optional<PublicKey> key(URI list, String keyId);
}
