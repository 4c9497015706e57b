package org.manzil.transparencylog;

import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** One immutable SHA-256 value of 32 bytes: an entry's leaf hash, an inner node or a root. */
public final class Hash {

  /** Length of every hash in bytes. */
  public static final int BYTES = 32;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Copies exactly 32 bytes; any other length is malformed. */
  public static Hash of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new MalformedException("a hash has 32 bytes, not " + bytes.length);
    }
    return new Hash(bytes.clone());
  }

  /** Copies the 32 bytes that start at {@code offset}. */
  public static Hash at(byte[] source, int offset) {
    return new Hash(Arrays.copyOfRange(source, offset, offset + BYTES));
  }

  /** Reads the one canonical base64 spelling (44 characters). */
  public static Hash parse(String base64) {
    return of(StrictBase64.decode(base64));
  }

  /** A copy of the 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Writes the 32 bytes into {@code target} from {@code offset} on. */
  public void copyTo(byte[] target, int offset) {
    System.arraycopy(bytes, 0, target, offset, BYTES);
  }

  /** The value in base64 with padding, as checkpoints and proofs spell it. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return base64();
  }
}
