package org.manzil.transparencylog.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.manzil.transparencylog.MalformedException;

/**
 * The bytes of an entry bundle: entries of up to 65,535 bytes, each after its big-endian uint16
 * length.
 */
public final class EntryBundle {

  private static final int PREFIX = 2;
  private static final int LONGEST = 0xFFFF;

  private EntryBundle() {}

  /**
   * Puts entries behind the bytes of a bundle, which may be empty; a bundle's prefix never changes.
   */
  public static byte[] append(byte[] bundle, List<byte[]> entries) {
    int length = bundle.length + entries.stream().mapToInt(entry -> PREFIX + entry.length).sum();
    byte[] longer = Arrays.copyOf(bundle, length);
    int at = bundle.length;
    for (byte[] entry : entries) {
      at = write(longer, at, entry);
    }
    return longer;
  }

  /** Reads exactly {@code width} entries; bytes missing or left over are malformed. */
  public static List<byte[]> decode(byte[] bundle, int width) {
    List<byte[]> entries = new ArrayList<>(width);
    int at = 0;
    for (int i = 0; i < width; i++) {
      int end = end(bundle, at);
      entries.add(Arrays.copyOfRange(bundle, at + PREFIX, end));
      at = end;
    }
    if (at != bundle.length) {
      throw new MalformedException("the entry bundle has bytes after its last entry");
    }
    return entries;
  }

  /** The bundle as it was with its first {@code width} entries. */
  public static byte[] prefix(byte[] bundle, int width) {
    int at = 0;
    for (int i = 0; i < width; i++) {
      at = end(bundle, at);
    }
    return Arrays.copyOf(bundle, at);
  }

  /**
   * Where the entry whose length prefix stands at {@code at} ends; malformed if it is cut short.
   */
  public static int end(byte[] bundle, int at) {
    if (bundle.length - at < PREFIX) {
      throw new MalformedException("the entry bundle ends within a length");
    }
    int end = at + PREFIX + ((bundle[at] & 0xFF) << 8 | (bundle[at + 1] & 0xFF));
    if (end > bundle.length) {
      throw new MalformedException("the entry bundle ends within an entry");
    }
    return end;
  }

  private static int write(byte[] target, int at, byte[] entry) {
    if (entry.length > LONGEST) {
      throw new MalformedException("an entry has at most 65535 bytes");
    }
    target[at] = (byte) (entry.length >>> 8);
    target[at + 1] = (byte) entry.length;
    System.arraycopy(entry, 0, target, at + PREFIX, entry.length);
    return at + PREFIX + entry.length;
  }
}
