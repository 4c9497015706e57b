package org.manzil.transparencylog;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of RFC 9162 section 2.1.1 over SHA-256. One thread at a time may use an instance. */
public final class TreeHasher {

  private static final byte LEAF = 0;
  private static final byte NODE = 1;
  private static final int LARGEST = 256;
  private static final int CHILDREN = 2 * Hash.BYTES;

  private final MessageDigest sha256 = sha256();

  // The prefix and what it stands before, so that each short hash is one call of the digest.
  private final byte[] prefixed = new byte[1 + CHILDREN];
  private final byte[] scratch = new byte[LARGEST / 2 * Hash.BYTES];

  /** The root of the tree without entries: the hash of nothing. */
  public static Hash emptyRoot() {
    return Hash.of(sha256().digest());
  }

  /** The leaf hash of an entry: SHA-256 of 0x00 and the entry. */
  public Hash leaf(byte[] entry) {
    byte[] hash = new byte[Hash.BYTES];
    leaf(entry, 0, entry.length, hash, 0);
    return Hash.of(hash);
  }

  /** The hash of an inner node: SHA-256 of 0x01, the left and the right child. */
  public Hash node(Hash left, Hash right) {
    left.copyTo(prefixed, 1);
    right.copyTo(prefixed, 1 + Hash.BYTES);
    byte[] hash = new byte[Hash.BYTES];
    digest(NODE, CHILDREN, hash, 0);
    return Hash.of(hash);
  }

  /** Writes the leaf hash of {@code length} bytes of {@code source} into {@code target}. */
  public void leaf(byte[] source, int offset, int length, byte[] target, int targetOffset) {
    if (length <= CHILDREN) {
      System.arraycopy(source, offset, prefixed, 1, length);
      digest(LEAF, length, target, targetOffset);
    } else {
      sha256.update(LEAF);
      sha256.update(source, offset, length);
      finish(target, targetOffset);
    }
  }

  /**
   * The root over {@code count} neighbouring hashes of {@code hashes}, which form a perfect
   * subtree: a power of two, at most 256.
   */
  public Hash perfect(byte[] hashes, int offset, int count) {
    if (count == 1) {
      return Hash.at(hashes, offset);
    }
    halve(hashes, offset, count, scratch);
    for (int left = count / 2; left > 1; left /= 2) {
      halve(scratch, 0, left, scratch);
    }
    return Hash.at(scratch, 0);
  }

  private void halve(byte[] source, int offset, int count, byte[] target) {
    for (int pair = 0; pair < count / 2; pair++) {
      System.arraycopy(source, offset + pair * CHILDREN, prefixed, 1, CHILDREN);
      digest(NODE, CHILDREN, target, pair * Hash.BYTES);
    }
  }

  private void digest(byte prefix, int length, byte[] target, int offset) {
    prefixed[0] = prefix;
    sha256.update(prefixed, 0, 1 + length);
    finish(target, offset);
  }

  private void finish(byte[] target, int offset) {
    try {
      sha256.digest(target, offset, Hash.BYTES);
    } catch (DigestException e) {
      throw new IllegalStateException("no room for a hash", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
