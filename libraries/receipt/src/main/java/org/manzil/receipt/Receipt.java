package org.manzil.receipt;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a receipt file whose form is right; nothing in it is proven yet. */
record Receipt(
    Map<String, @Nullable Object> content, Salt salt, String proof, DetachedJws signature) {

  static final int VERSION = 1;

  /** The bytes the authority signs: the canonical object without its signature. */
  byte[] signedBytes() {
    return ReceiptJson.encode(ReceiptJson.unsigned(content, salt, proof));
  }
}
