package org.manzil.statuslist;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Indexes that are never handed out, half of which are published as revoked at any time, so that a
 * list does not tell how many credentials were revoked (Token Status List §12.4).
 *
 * <p>A secret key reserves one index in twenty for good. Reserved ones change in waves of about 64
 * at moments that only the key tells, two waves a day in a list of 2^17: who compares two lists
 * sees bits come and go together, as when somebody's copies are revoked and when they expire, and
 * cannot say which were people. All of it follows from key, size and time, so every node that has
 * the key publishes the same.
 */
public final class Decoys {
  public static final int KEY_BYTES = 32;

  private static final int RESERVED_OF_65536 = 65_536 / 20;
  private static final int WAVE = 64;
  private static final long EPOCH_SECONDS = Duration.ofDays(32).toSeconds();
  private static final int SLOT_BYTES = Integer.BYTES;

  private enum Stream {
    RESERVED,
    STATES,
    WAVES
  }

  private final SecretKeySpec key;
  private final int size;
  private final BitSet reserved;
  private final int waves;

  private Decoys(SecretKeySpec key, int size) {
    this.key = key;
    this.size = size;
    this.reserved = reserved(size);
    this.waves = Math.max(1, reserved.cardinality() / WAVE);
  }

  /**
   * The decoys of a list of {@code size} entries; the key of {@value #KEY_BYTES} random bytes is
   * for this list alone and secret.
   */
  public static Decoys of(byte[] key, int size) {
    if (key.length != KEY_BYTES || size < 1) {
      throw new IllegalArgumentException("a key of 32 bytes and a size are needed");
    }
    return new Decoys(new SecretKeySpec(key, "AES"), size);
  }

  /** The number of entries of the list. */
  public int size() {
    return size;
  }

  /** Whether this index is kept for a decoy, now and for ever: never issue a credential with it. */
  public boolean reserves(int index) {
    return reserved.get(index);
  }

  /** The indexes to publish as revoked at that moment besides the real ones. */
  public BitSet at(Instant now) {
    long epoch = epoch(now);
    ByteBuffer before = stream(Stream.STATES, epoch - 1, slots() * SLOT_BYTES);
    ByteBuffer after = stream(Stream.STATES, epoch, slots() * SLOT_BYTES);
    ByteBuffer starts = stream(Stream.WAVES, epoch, waves * SLOT_BYTES);
    BitSet shown = new BitSet();
    for (int index = reserved.nextSetBit(0); index >= 0; index = reserved.nextSetBit(index + 1)) {
      int was = before.getInt();
      int becomes = after.getInt();
      int wave = Integer.remainderUnsigned(becomes >>> 1, waves);
      boolean changed = !start(epoch, starts.getInt(wave * SLOT_BYTES)).isAfter(now);
      shown.set(index, ((changed ? becomes : was) & 1) == 1);
    }
    return shown;
  }

  /** When the decoys change next after that moment: a list published before then is complete. */
  public Instant nextChange(Instant now) {
    long epoch = epoch(now);
    Instant next = Instant.MAX;
    for (long of = epoch; of <= epoch + 1; of++) {
      ByteBuffer starts = stream(Stream.WAVES, of, waves * SLOT_BYTES);
      while (starts.hasRemaining()) {
        Instant start = start(of, starts.getInt());
        next = start.isAfter(now) && start.isBefore(next) ? start : next;
      }
    }
    return next;
  }

  private int slots() {
    return reserved.cardinality();
  }

  private static long epoch(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), EPOCH_SECONDS);
  }

  /** A moment within the epoch, spread evenly by 32 random bits. */
  private static Instant start(long epoch, int random) {
    long within = Integer.toUnsignedLong(random) * EPOCH_SECONDS >>> Integer.SIZE;
    return Instant.ofEpochSecond(epoch * EPOCH_SECONDS + within);
  }

  private BitSet reserved(int size) {
    ByteBuffer draws = stream(Stream.RESERVED, 0, size * Short.BYTES);
    BitSet drawn = new BitSet(size);
    for (int index = 0; index < size; index++) {
      drawn.set(index, Short.toUnsignedInt(draws.getShort()) < RESERVED_OF_65536);
    }
    return drawn;
  }

  /** AES in counter mode over zeros: random bytes that the key alone tells. */
  private ByteBuffer stream(Stream stream, long epoch, int length) {
    byte[] start =
        ByteBuffer.allocate(16).putInt(stream.ordinal()).putLong(epoch).putInt(0).array();
    try {
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(start));
      return ByteBuffer.wrap(cipher.doFinal(new byte[length]));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no AES", e);
    }
  }
}
