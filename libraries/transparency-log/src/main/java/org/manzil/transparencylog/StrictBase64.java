package org.manzil.transparencylog;

import java.util.Base64;

/** Base64 (RFC 4648) in which each value has exactly one accepted spelling. */
public final class StrictBase64 {

  private StrictBase64() {}

  /** Decodes section 4 base64 with padding; refuses stray bits, line breaks and lost padding. */
  public static byte[] decode(String text) {
    return exactly(text, Base64.getDecoder(), Base64.getEncoder());
  }

  /** Decodes section 5 base64url without padding; refuses stray bits and padding. */
  public static byte[] decodeUrl(String text) {
    return exactly(text, Base64.getUrlDecoder(), Base64.getUrlEncoder().withoutPadding());
  }

  // The JDK's decoders forgive non-zero trailing bits, so one value would have several spellings.
  private static byte[] exactly(String text, Base64.Decoder decoder, Base64.Encoder encoder) {
    byte[] bytes;
    try {
      bytes = decoder.decode(text);
    } catch (IllegalArgumentException _) {
      throw new MalformedException("not base64");
    }
    if (!encoder.encodeToString(bytes).equals(text)) {
      throw new MalformedException("not the canonical base64 of its bytes");
    }
    return bytes;
  }
}
