package org.manzil.credential.issue;

import java.security.PublicKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.StatusReference;

/**
 * One-time copies of one credential. They share type, issuer, days, claims and the address of the
 * status list; keys, status indexes, salts, digests, decoys and their order all differ.
 *
 * @param common what is to be issued, without key and status
 * @param copies at least one
 */
public record Batch(NewCredential common, List<Copy> copies) {

  /**
   * What is one copy's own.
   *
   * @param status null for a short-lived credential without one
   */
  public record Copy(PublicKey holderKey, @Nullable StatusReference status) {}

  public Batch {
    copies = List.copyOf(copies);
    Set<Object> used = new HashSet<>();
    for (Copy copy : copies) {
      if (!used.add(copy.holderKey()) || (copy.status() != null && !used.add(copy.status()))) {
        throw new IllegalArgumentException("two copies would share a key or a status index");
      }
    }
    if (copies.isEmpty() || common.holderKey() != null || common.status() != null) {
      throw new IllegalArgumentException("no copies, or a key or status for all of them");
    }
  }

  List<NewCredential> orders() {
    return copies.stream().map(copy -> common.with(copy.holderKey(), copy.status())).toList();
  }
}
