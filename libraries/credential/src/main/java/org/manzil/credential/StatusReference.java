package org.manzil.credential;

import java.net.URI;

/** Where a credential's status stands: {@code status.status_list.idx} and {@code uri}. */
public record StatusReference(long index, URI uri) {
  public StatusReference {
    if (index < 0) {
      throw new IllegalArgumentException("negative status index");
    }
  }
}
