package org.manzil.receipt.text;

import java.io.ByteArrayOutputStream;

/**
 * Bytes as text that a QR code packs at 5.5 bits a character and no URL parser touches
 * (docs/standards/proof-qr.md section 4): two bytes are three characters, a last one is two.
 */
final class Base43 {

  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*+-./:";
  private static final int BASE = ALPHABET.length();

  private Base43() {}

  static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length / 2 * 3 + 2);
    for (int i = 0; i < bytes.length; i += 2) {
      boolean pair = i + 1 < bytes.length;
      int value = pair ? (bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF : bytes[i] & 0xFF;
      text.append(ALPHABET.charAt(value % BASE)).append(ALPHABET.charAt(value / BASE % BASE));
      if (pair) {
        text.append(ALPHABET.charAt(value / BASE / BASE));
      }
    }
    return text.toString();
  }

  static byte[] decode(String text) throws TextRefusedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() / 3 * 2 + 1);
    for (int i = 0; i < text.length(); i += 3) {
      group(text.substring(i, Math.min(i + 3, text.length())), bytes);
    }
    return bytes.toByteArray();
  }

  private static void group(String digits, ByteArrayOutputStream bytes)
      throws TextRefusedException {
    int value = 0;
    for (int i = digits.length() - 1; i >= 0; i--) {
      int digit = ALPHABET.indexOf(digits.charAt(i));
      if (digit < 0) {
        throw TextRefusedException.malformed("a character that is not base43's");
      }
      value = value * BASE + digit;
    }
    // Larger values would give a byte string a second spelling.
    if (digits.length() == 1 || value >= 1 << (digits.length() - 1) * Byte.SIZE) {
      throw TextRefusedException.malformed("not base43");
    }
    if (digits.length() == 3) {
      bytes.write(value >>> Byte.SIZE);
    }
    bytes.write(value);
  }
}
