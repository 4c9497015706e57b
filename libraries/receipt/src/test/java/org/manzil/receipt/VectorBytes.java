package org.manzil.receipt;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Bytes in a vector file: readable where they are text, packed where they are not or are many. */
public final class VectorBytes {
  private static final int READABLE = 10_000;

  private VectorBytes() {}

  public static Map<String, @Nullable Object> write(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    boolean readable =
        bytes.length <= READABLE && Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
    return readable
        ? Map.of("text", text)
        : Map.of("zlib", Base64.getEncoder().encodeToString(deflated(bytes)));
  }

  public static byte[] read(Object written) {
    Map<?, ?> map = (Map<?, ?>) written;
    return map.get("text") instanceof String text
        ? text.getBytes(StandardCharsets.UTF_8)
        : inflated(Base64.getDecoder().decode((String) Objects.requireNonNull(map.get("zlib"))));
  }

  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] deflated(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] inflated(byte[] zlib) {
    try {
      return new InflaterInputStream(new ByteArrayInputStream(zlib)).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
