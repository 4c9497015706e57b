package org.manzil.receipt;

import java.security.PrivateKey;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.manzil.transparencylog.note.TlogProof;

/**
 * Writes receipt files ({@code application/vnd.manzil.receipt+json}, docs/standards/receipt.md).
 */
public final class ReceiptWriter {

  /** The media type of a receipt file. */
  public static final String MEDIA_TYPE = "application/vnd.manzil.receipt+json";

  private final String kid;
  private final PrivateKey key;

  /** Signs with a P-256 private key that verifiers know as receipt key {@code kid}. */
  public ReceiptWriter(String kid, PrivateKey key) {
    this.kid = kid;
    this.key = key;
  }

  /**
   * The bytes of the receipt for content that stands in the log under {@code salt} as {@code proof}
   * shows. Content needs the strings {@code kind}, {@code number} and {@code at} (UTC instant).
   */
  public byte[] write(
      Map<String, ? extends @Nullable Object> content, byte[] salt, TlogProof proof) {
    ReceiptContent.check(content);
    Map<String, @Nullable Object> members =
        new TreeMap<>(ReceiptJson.unsigned(content, Salt.of(salt), proof.encode()));
    DetachedJws signature = DetachedJws.sign(key, kid, ReceiptJson.encode(members));
    members.put("signature", signature.compact());
    return ReceiptJson.encode(members);
  }
}
