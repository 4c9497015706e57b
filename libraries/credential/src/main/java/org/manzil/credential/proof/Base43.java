package org.manzil.credential.proof;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;

/**
 * Bytes as text that a QR code packs at 5.5 bits a character and no URL parser touches: the
 * grouping of RFC 9285 with 43 characters ({@code docs/standards/proof-qr.md} §4).
 */
final class Base43 {
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*+-./:";
  private static final int BASE = ALPHABET.length();
  private static final int[] VALUES = values();

  private Base43() {}

  static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length / 2 * 3 + 2);
    for (int i = 0; i < bytes.length; i += 2) {
      boolean pair = i + 1 < bytes.length;
      int value = pair ? ((bytes[i] & 0xFF) << 8) | (bytes[i + 1] & 0xFF) : bytes[i] & 0xFF;
      text.append(ALPHABET.charAt(value % BASE)).append(ALPHABET.charAt(value / BASE % BASE));
      if (pair) {
        text.append(ALPHABET.charAt(value / BASE / BASE));
      }
    }
    return text.toString();
  }

  static byte[] decode(String text) throws RefusedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() / 3 * 2 + 1);
    for (int i = 0; i < text.length(); i += 3) {
      int digits = Math.min(3, text.length() - i);
      int value = 0;
      for (int j = digits - 1; j >= 0; j--) {
        value = value * BASE + value(text.charAt(i + j));
      }
      if (digits == 1 || value >= 1 << ((digits - 1) * Byte.SIZE)) {
        throw malformed();
      }
      if (digits == 3) {
        bytes.write(value >>> Byte.SIZE);
      }
      bytes.write(value);
    }
    return bytes.toByteArray();
  }

  private static int value(char c) throws RefusedException {
    if (c >= VALUES.length || VALUES[c] < 0) {
      throw malformed();
    }
    return VALUES[c];
  }

  private static int[] values() {
    int[] values = new int[128];
    Arrays.fill(values, -1);
    for (int i = 0; i < BASE; i++) {
      values[ALPHABET.charAt(i)] = i;
    }
    return values;
  }

  private static RefusedException malformed() {
    return new RefusedException(ReasonCode.PROOF_TEXT_MALFORMED, "not base43");
  }
}
