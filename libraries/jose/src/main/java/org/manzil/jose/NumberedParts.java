package org.manzil.jose;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Splits bytes into 2 to 16 numbered parts of one kind and joins them again ({@code
 * docs/standards/proof-qr.md} §7).
 *
 * @param first what the bytes of a part of this kind begin with
 * @param mostBytes how many a part has at most, as its code can hold
 */
public record NumberedParts(byte first, int mostBytes) {
  private static final int MOST_PARTS = 16;

  /** What parts make together. */
  public sealed interface Joined {
    /** All the bytes. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Whole(byte[] bytes) implements Joined {}

    /** Not all are there: these numbers of 1 to {@code count} are missing. */
    record Missing(int count, List<Integer> numbers) implements Joined {
      public Missing {
        numbers = List.copyOf(numbers);
      }
    }

    /** They are of different sets, or two of one number differ. */
    record Mixed() implements Joined {}

    /** One is no part or damaged, or together they are not what was split. */
    record Malformed(String detail) implements Joined {}
  }

  /** How many bytes of the whole a part holds at most. */
  public int mostSlice() {
    return mostBytes - NumberedPart.HEAD;
  }

  /** Whether these bytes claim to be a part of this kind. */
  public boolean claims(byte[] bytes) {
    return bytes.length > 0 && bytes[0] == first;
  }

  /** As few as fit, and all of one length but the last; empty when 16 are not enough. */
  public List<NumberedPart> split(byte[] whole) {
    int count = Math.ceilDiv(whole.length, mostSlice());
    if (count > MOST_PARTS) {
      return List.of();
    }
    int slice = Math.ceilDiv(whole.length, count);
    List<NumberedPart> parts = new ArrayList<>();
    for (int from = 0; from < whole.length; from += slice) {
      byte[] some = Arrays.copyOfRange(whole, from, Math.min(from + slice, whole.length));
      parts.add(new NumberedPart(first, NumberedPart.setOf(whole), parts.size() + 1, count, some));
    }
    return parts;
  }

  /** In any order; the same part twice does no harm. At least one. */
  public Joined join(List<byte[]> texts) {
    List<NumberedPart> parts = texts.stream().map(this::read).flatMap(Optional::stream).toList();
    if (parts.size() < texts.size()) {
      return new Joined.Malformed("not a part, or a damaged one");
    }
    SortedMap<Integer, NumberedPart> byNumber = new TreeMap<>();
    for (NumberedPart part : parts) {
      NumberedPart known = byNumber.putIfAbsent(part.number(), part);
      if (!part.isOfTheSet(parts.getFirst()) || (known != null && !known.sameAs(part))) {
        return new Joined.Mixed();
      }
    }
    List<Integer> missing = missing(byNumber);
    return missing.isEmpty()
        ? whole(byNumber)
        : new Joined.Missing(parts.getFirst().count(), missing);
  }

  private Optional<NumberedPart> read(byte[] bytes) {
    return claims(bytes) && bytes.length <= mostBytes ? NumberedPart.read(bytes) : Optional.empty();
  }

  private static List<Integer> missing(SortedMap<Integer, NumberedPart> byNumber) {
    return IntStream.rangeClosed(1, byNumber.firstEntry().getValue().count())
        .filter(number -> !byNumber.containsKey(number))
        .boxed()
        .toList();
  }

  private static Joined whole(SortedMap<Integer, NumberedPart> byNumber) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byNumber.values().forEach(part -> all.writeBytes(part.slice()));
    String set = byNumber.firstEntry().getValue().set();
    return NumberedPart.setOf(all.toByteArray()).equals(set)
        ? new Joined.Whole(all.toByteArray())
        : new Joined.Malformed("the parts together are not what was split");
  }
}
