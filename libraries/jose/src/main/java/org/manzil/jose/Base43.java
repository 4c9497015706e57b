package org.manzil.jose;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Bytes as text that a QR code packs at 5.5 bits a character and no URL parser touches: the
 * grouping of RFC 9285 with 43 characters ({@code docs/standards/proof-qr.md} §4).
 */
public final class Base43 {
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*+-./:";
  private static final int BASE = ALPHABET.length();
  private static final int[] VALUES = values();

  private Base43() {}

  /** The one text of these bytes. */
  public static String encode(byte[] bytes) {
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

  /** The bytes whose one text this is; empty if it is no bytes' text. */
  public static Optional<byte[]> decode(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() / 3 * 2 + 1);
    for (int i = 0; i < text.length(); i += 3) {
      int digits = Math.min(3, text.length() - i);
      int value = value(text, i, digits);
      // Larger values would give a byte string a second spelling.
      if (value < 0 || digits == 1 || value >= 1 << ((digits - 1) * Byte.SIZE)) {
        return Optional.empty();
      }
      if (digits == 3) {
        bytes.write(value >>> Byte.SIZE);
      }
      bytes.write(value);
    }
    return Optional.of(bytes.toByteArray());
  }

  /** Negative if a character is not of the alphabet. */
  private static int value(String text, int from, int digits) {
    int value = 0;
    for (int i = from + digits - 1; i >= from; i--) {
      char c = text.charAt(i);
      if (c >= VALUES.length || VALUES[c] < 0) {
        return -1;
      }
      value = value * BASE + VALUES[c];
    }
    return value;
  }

  private static int[] values() {
    int[] values = new int[128];
    Arrays.fill(values, -1);
    for (int i = 0; i < BASE; i++) {
      values[ALPHABET.charAt(i)] = i;
    }
    return values;
  }
}
