package org.manzil.jose;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.manzil.jose.MalformedException.Form;

/** base64url without padding (RFC 4648 §5, RFC 7515 §2), in its one canonical spelling. */
public final class Base64Url {
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
  private static final byte[] ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
          .getBytes(StandardCharsets.US_ASCII);

  private Base64Url() {}

  public static String encode(byte[] bytes) {
    return ENCODER.encodeToString(bytes);
  }

  /** Decodes; padding, foreign characters and unused bits that are not zero are malformed. */
  public static byte[] decode(String text) throws MalformedException {
    // What is not ASCII becomes '?', which is foreign to base64url as well.
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    return decode(ascii, 0, ascii.length);
  }

  /** Decodes {@code ascii[from..to)} where it stands, as strictly as {@link #decode(String)}. */
  public static byte[] decode(byte[] ascii, int from, int to) throws MalformedException {
    try {
      ByteBuffer decoded = DECODER.decode(ByteBuffer.wrap(ascii, from, to - from));
      byte[] bytes = decoded.array();
      // The decoder takes padding, too, and then the array is longer than what is in it.
      if (decoded.limit() == bytes.length && isCanonical(ascii, from, to, bytes)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the one answer for every way of being wrong.
    }
    throw new MalformedException(Form.BASE64URL, "not canonical base64url");
  }

  /** The last group is the only place where two spellings could mean the same bytes. */
  private static boolean isCanonical(byte[] ascii, int from, int to, byte[] bytes) {
    return switch ((to - from) % 4) {
      case 0 -> to == from || ascii[to - 1] != '=';
      case 2 -> ascii[to - 1] == ALPHABET[(bytes[bytes.length - 1] & 0b11) << 4];
      case 3 -> ascii[to - 1] == ALPHABET[(bytes[bytes.length - 1] & 0b1111) << 2];
      default -> false;
    };
  }
}
