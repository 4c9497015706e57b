package org.manzil.credential.forge;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Just enough DER (X.690) to write a certificate. */
public final class Der {
  private Der() {}

  public static byte[] tlv(int tag, byte[]... contents) {
    byte[] inner = joined(contents);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    int length = inner.length;
    if (length > 255) {
      out.write(0x82);
      out.write(length >>> 8);
    } else if (length > 127) {
      out.write(0x81);
    }
    out.write(length);
    out.writeBytes(inner);
    return out.toByteArray();
  }

  public static byte[] joined(byte[]... contents) {
    ByteArrayOutputStream inner = new ByteArrayOutputStream();
    for (byte[] content : contents) {
      inner.writeBytes(content);
    }
    return inner.toByteArray();
  }

  public static byte[] sequence(byte[]... contents) {
    return tlv(0x30, contents);
  }

  public static byte[] octets(byte[] bytes) {
    return tlv(0x04, bytes);
  }

  public static byte[] bits(int unused, byte[] bytes) {
    return tlv(0x03, new byte[] {(byte) unused}, bytes);
  }

  public static byte[] integer(int value) {
    return tlv(0x02, new byte[] {(byte) value});
  }

  public static byte[] yes() {
    return tlv(0x01, new byte[] {(byte) 0xFF});
  }

  public static byte[] text(int tag, String text) {
    return tlv(tag, text.getBytes(StandardCharsets.UTF_8));
  }

  public static byte[] oid(int... bytes) {
    byte[] content = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      content[i] = (byte) bytes[i];
    }
    return tlv(0x06, content);
  }
}
