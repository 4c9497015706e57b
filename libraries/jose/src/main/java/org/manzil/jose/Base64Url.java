package org.manzil.jose;

import java.util.Base64;
import org.manzil.jose.MalformedException.Form;

/** base64url without padding (RFC 4648 §5, RFC 7515 §2), in its one canonical spelling. */
public final class Base64Url {
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  private Base64Url() {}

  public static String encode(byte[] bytes) {
    return ENCODER.encodeToString(bytes);
  }

  /** Decodes; padding, foreign characters and unused bits that are not zero are malformed. */
  public static byte[] decode(String text) throws MalformedException {
    try {
      byte[] bytes = DECODER.decode(text);
      if (encode(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the one answer for every way of being wrong.
    }
    throw new MalformedException(Form.BASE64URL, "not canonical base64url");
  }
}
