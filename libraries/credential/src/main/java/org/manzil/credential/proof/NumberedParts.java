package org.manzil.credential.proof;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;

/** The numbered parts of one proof, as far as they are there ({@code proof-qr.md} §7). */
record NumberedParts(SortedMap<Integer, NumberedPart> byNumber) {

  /** As few as fit, and all of nearly one size. */
  static List<NumberedPart> split(byte[] proof) throws RefusedException {
    int count = Math.ceilDiv(proof.length, NumberedPart.MAX_SLICE);
    if (count > NumberedPart.MOST_PARTS) {
      throw new RefusedException(ReasonCode.PROOF_TEXT_TOO_LARGE, "more than 16 parts");
    }
    int slice = Math.ceilDiv(proof.length, count);
    List<NumberedPart> parts = new ArrayList<>();
    for (int from = 0; from < proof.length; from += slice) {
      byte[] bytes = Arrays.copyOfRange(proof, from, Math.min(from + slice, proof.length));
      parts.add(new NumberedPart(NumberedPart.setOf(proof), parts.size() + 1, count, bytes));
    }
    return parts;
  }

  /** In any order; the same part twice does no harm, a part of another proof is refused. */
  static NumberedParts of(List<NumberedPart> parts) throws RefusedException {
    SortedMap<Integer, NumberedPart> byNumber = new TreeMap<>();
    for (NumberedPart part : parts) {
      NumberedPart known = byNumber.putIfAbsent(part.number(), part);
      boolean contradicts = known != null && !Arrays.equals(known.slice(), part.slice());
      if (contradicts || !part.isOfTheSet(parts.getFirst())) {
        throw NumberedPart.mixed();
      }
    }
    return new NumberedParts(byNumber);
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

  /** The whole proof, once nothing is missing. */
  byte[] joined() throws RefusedException {
    ByteArrayOutputStream proof = new ByteArrayOutputStream();
    byNumber.values().forEach(part -> proof.writeBytes(part.slice()));
    if (!NumberedPart.setOf(proof.toByteArray()).equals(byNumber.firstEntry().getValue().set())) {
      throw ProofParts.malformed("the parts together are not what was split");
    }
    return proof.toByteArray();
  }
}
