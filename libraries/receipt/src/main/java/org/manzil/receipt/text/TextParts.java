package org.manzil.receipt.text;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The numbered parts of one receipt's bytes, as far as they are there. */
record TextParts(SortedMap<Integer, TextPart> byNumber) {

  /** As few as fit, all of one length but the last; none when 16 are not enough. */
  static List<TextPart> split(byte[] bytes) {
    int count = Math.ceilDiv(bytes.length, TextPart.MOST_SLICE);
    if (count > TextPart.MOST_PARTS) {
      return List.of();
    }
    int slice = Math.ceilDiv(bytes.length, count);
    List<TextPart> parts = new ArrayList<>();
    for (int from = 0; from < bytes.length; from += slice) {
      byte[] some = Arrays.copyOfRange(bytes, from, Math.min(from + slice, bytes.length));
      parts.add(new TextPart(TextPart.setOf(bytes), parts.size() + 1, count, some));
    }
    return parts;
  }

  /** In any order; the same part twice does no harm, a part of another receipt is refused. */
  static TextParts of(List<TextPart> parts) throws TextRefusedException {
    TextPart first = parts.getFirst();
    SortedMap<Integer, TextPart> byNumber = new TreeMap<>();
    for (TextPart part : parts) {
      TextPart known = byNumber.putIfAbsent(part.number(), part);
      boolean ofOneSet = part.set().equals(first.set()) && part.count() == first.count();
      if (!ofOneSet || known != null && !Arrays.equals(known.slice(), part.slice())) {
        throw new TextRefusedException(
            ReceiptText.Reason.RECEIPT_PARTS_MIXED, "these parts belong to different receipts");
      }
    }
    return new TextParts(byNumber);
  }

  int count() {
    return byNumber.firstEntry().getValue().count();
  }

  List<Integer> missing() {
    return IntStream.rangeClosed(1, count())
        .filter(number -> !byNumber.containsKey(number))
        .boxed()
        .toList();
  }

  byte[] joined() throws TextRefusedException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byNumber.values().forEach(part -> all.writeBytes(part.slice()));
    if (!TextPart.setOf(all.toByteArray()).equals(byNumber.firstEntry().getValue().set())) {
      throw TextRefusedException.malformed("the parts together are not what was split");
    }
    return all.toByteArray();
  }
}
