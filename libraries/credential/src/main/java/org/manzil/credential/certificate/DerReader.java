package org.manzil.credential.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;

/**
 * DER (X.690 §10 and §11) read strictly: every value has one spelling, and any other is refused
 * with {@code certificate-malformed}. The JDK's own reader takes BER in places.
 */
final class DerReader {
  static final int BOOLEAN = 0x01;
  static final int INTEGER = 0x02;
  static final int BIT_STRING = 0x03;
  static final int OCTET_STRING = 0x04;
  static final int OBJECT_IDENTIFIER = 0x06;
  static final int SEQUENCE = 0x30;
  static final int SET = 0x31;
  private static final int HIGH_BIT = 0x80;
  private static final int SMALL_BYTES = 4;
  private static final int MAX_OID_BYTES = 64;

  private final byte[] bytes;
  private int at;

  DerReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /** One value; {@code whole} has its tag and length too. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Value(byte[] whole, byte[] content) {}

  boolean hasNext() {
    return at < bytes.length;
  }

  /** Whether the next value has this tag. */
  boolean at(int tag) {
    return hasNext() && (bytes[at] & 0xFF) == tag;
  }

  Value next(int tag) throws RefusedException {
    int from = at;
    require(octet() == tag);
    int length = length();
    int start = at;
    require(length <= bytes.length - start);
    at = start + length;
    return new Value(Arrays.copyOfRange(bytes, from, at), Arrays.copyOfRange(bytes, start, at));
  }

  @Nullable Value optional(int tag) throws RefusedException {
    return at(tag) ? next(tag) : null;
  }

  DerReader inside(int tag) throws RefusedException {
    return new DerReader(next(tag).content());
  }

  DerReader sequence() throws RefusedException {
    return inside(SEQUENCE);
  }

  /** Any one value, of whatever kind; none is fine too. */
  void skipOne() throws RefusedException {
    if (hasNext()) {
      next(bytes[at] & 0xFF);
    }
  }

  /** A number above zero. */
  BigInteger positive(int tag) throws RefusedException {
    BigInteger number = natural(tag);
    require(number.signum() > 0);
    return number;
  }

  /** A number from 0 to 2^31 − 1. */
  int small() throws RefusedException {
    BigInteger number = natural(INTEGER);
    require(number.bitLength() < SMALL_BYTES * Byte.SIZE);
    return number.intValue();
  }

  /** Not negative, in the fewest bytes. */
  private BigInteger natural(int tag) throws RefusedException {
    byte[] content = next(tag).content();
    require(content.length > 0 && content[0] >= 0);
    require(content.length == 1 || content[0] > 0 || content[1] < 0);
    return new BigInteger(content);
  }

  /** A bit string of whole bytes. */
  byte[] wholeBytes() throws RefusedException {
    byte[] content = next(BIT_STRING).content();
    require(content.length > 0 && content[0] == 0);
    return Arrays.copyOfRange(content, 1, content.length);
  }

  /** A BOOLEAN that is false when absent: DER leaves out what is the default (X.690 §11.5). */
  boolean isTrue() throws RefusedException {
    Value flag = optional(BOOLEAN);
    require(flag == null || (flag.content().length == 1 && flag.content()[0] == (byte) 0xFF));
    return flag != null;
  }

  /** An object identifier as numbers and dots. */
  String oid() throws RefusedException {
    List<BigInteger> arcs = new ArrayList<>();
    BigInteger arc = null;
    byte[] content = next(OBJECT_IDENTIFIER).content();
    // A long one costs time and memory by the square of its length; real ones have about ten bytes.
    require(content.length <= MAX_OID_BYTES);
    for (byte each : content) {
      require(arc != null || each != (byte) HIGH_BIT);
      BigInteger sevenBits = BigInteger.valueOf(each & 0x7F);
      arc = arc == null ? sevenBits : arc.shiftLeft(7).or(sevenBits);
      if (each >= 0) {
        arcs.add(arc);
        arc = null;
      }
    }
    require(arc == null && !arcs.isEmpty());
    return dotted(arcs);
  }

  /** The first number holds two: 40 times the top arc, which is 0, 1 or 2, and the second. */
  private static String dotted(List<BigInteger> arcs) {
    int top = arcs.getFirst().min(BigInteger.valueOf(80)).intValue() / 40;
    StringBuilder text = new StringBuilder().append(top).append('.');
    text.append(arcs.getFirst().subtract(BigInteger.valueOf(40L * top)));
    arcs.subList(1, arcs.size()).forEach(arc -> text.append('.').append(arc));
    return text.toString();
  }

  /** Nothing may follow. */
  void end() throws RefusedException {
    require(!hasNext());
  }

  /** Definite, in the fewest bytes; a token of 32 KiB holds nothing that needs more than two. */
  private int length() throws RefusedException {
    int first = octet();
    if (first < HIGH_BIT) {
      return first;
    }
    require(first == 0x81 || first == 0x82);
    int length = first == 0x81 ? octet() : (octet() << Byte.SIZE) | octet();
    require(length >= (first == 0x81 ? HIGH_BIT : 0x100));
    return length;
  }

  private int octet() throws RefusedException {
    require(hasNext());
    return bytes[at++] & 0xFF;
  }

  static void require(boolean holds) throws RefusedException {
    RefusedException.require(
        holds, ReasonCode.CERTIFICATE_MALFORMED, "not a certificate in strict DER");
  }
}
