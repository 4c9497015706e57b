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
 * Indexes that are never handed out, about half of which are published as revoked at any time, so
 * that a list does not tell how many credentials were revoked (Token Status List §12.4).
 *
 * <p>A secret key reserves one index in twenty for good. Reserved ones change in waves at moments
 * that only the key tells, four a day in a list of 2^17: each sets or clears about 24 bits at once,
 * as when somebody's copies are revoked and when they expire, and never the same 24 again. One list
 * alone does not tell how many were revoked; who keeps many can still estimate a rate, since real
 * bits are cleared by the day and waves by the hour. All of it follows from key, size and time, so
 * every node that has the key publishes the same.
 */
public final class Decoys {
  public static final int KEY_BYTES = 32;

  private static final int RESERVED_OF_65536 = 65_536 / 20;

  /** Half of a wave has that state already, which leaves as many bits as a person has copies. */
  private static final int WAVE = 48;

  private static final long EPOCH_SECONDS = Duration.ofDays(32).toSeconds();

  private enum Stream {
    RESERVED,
    MEMBERS,
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
    ByteBuffer membersBefore = stream(Stream.MEMBERS, epoch - 1, slots() * Integer.BYTES);
    ByteBuffer members = stream(Stream.MEMBERS, epoch, slots() * Integer.BYTES);
    ByteBuffer wavesBefore = waves(epoch - 1);
    ByteBuffer wavesNow = waves(epoch);
    BitSet shown = new BitSet();
    for (int index = reserved.nextSetBit(0); index >= 0; index = reserved.nextSetBit(index + 1)) {
      int before = wave(wavesBefore, membersBefore.getInt());
      int wave = wave(wavesNow, members.getInt());
      shown.set(index, isSet(start(epoch, wave).isAfter(now) ? before : wave));
    }
    return shown;
  }

  /** When the decoys change next after that moment: a list published before then is complete. */
  public Instant nextChange(Instant now) {
    long epoch = epoch(now);
    Instant next = Instant.MAX;
    for (long of = epoch; of <= epoch + 1; of++) {
      ByteBuffer starts = waves(of);
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

  private ByteBuffer waves(long epoch) {
    return stream(Stream.WAVES, epoch, waves * Integer.BYTES);
  }

  private int wave(ByteBuffer epochsWaves, int member) {
    return epochsWaves.getInt(Integer.remainderUnsigned(member, waves) * Integer.BYTES);
  }

  /** What a wave sets all its members to: the last bit, which moves its start by a millisecond. */
  private static boolean isSet(int wave) {
    return (wave & 1) == 1;
  }

  private static long epoch(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), EPOCH_SECONDS);
  }

  /** A moment within the epoch, spread evenly by 32 random bits. */
  private static Instant start(long epoch, int wave) {
    long within = Integer.toUnsignedLong(wave) * EPOCH_SECONDS >>> Integer.SIZE;
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
