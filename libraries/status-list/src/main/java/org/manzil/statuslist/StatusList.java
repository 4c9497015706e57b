package org.manzil.statuslist;

import java.util.Arrays;
import java.util.BitSet;

/**
 * One status of 1, 2, 4 or 8 bits for each index, packed from the least significant bit of the
 * first byte on (Token Status List §4.1). Immutable.
 */
public final class StatusList {
  private final int bits;
  private final int width;
  private final byte[] packed;

  private StatusList(int bits, byte[] packed) {
    this.bits = bits;
    this.width = Integer.numberOfTrailingZeros(bits);
    this.packed = packed;
  }

  /**
   * A one-bit list where the set indexes are revoked; {@code size} is rounded up to whole bytes.
   */
  public static StatusList ofRevoked(int size, BitSet revoked) {
    if (size < 1 || revoked.length() > size) {
      throw new IllegalArgumentException("an index outside of the list of " + size);
    }
    return new StatusList(1, Arrays.copyOf(revoked.toByteArray(), Math.ceilDiv(size, Byte.SIZE)));
  }

  /** Reads the zlib form; the bounds are 1 MiB packed and 16 MiB unpacked. */
  public static StatusList read(int bits, byte[] zlib) throws StatusListFormatException {
    if (bits != 1 && bits != 2 && bits != 4 && bits != 8) {
      throw new StatusListFormatException(StatusListReason.LIST_MALFORMED, "bits " + bits);
    }
    return new StatusList(bits, Zlib.unpack(zlib));
  }

  /** The status at an index from 0 to {@code size - 1}. */
  public int get(long index) {
    if (index < 0 || index >= size()) {
      throw new IndexOutOfBoundsException("status index " + index + " of " + size());
    }
    int octet = packed[(int) (index >>> 3 - width)];
    return octet >>> (((int) index << width) & 7) & ((1 << bits) - 1);
  }

  public long size() {
    return (long) packed.length << 3 - width;
  }

  public int bits() {
    return bits;
  }

  /** The list in the zlib format (RFC 1950), as {@code lst} carries it. */
  public byte[] compressed() {
    double share = BitSet.valueOf(packed).cardinality() / ((double) packed.length * Byte.SIZE);
    return Zlib.pack(packed, share);
  }
}
