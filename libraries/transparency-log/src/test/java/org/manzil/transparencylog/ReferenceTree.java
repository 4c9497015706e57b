package org.manzil.transparencylog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** The recursive definitions of RFC 9162 section 2.1, word for word and slow: MTH, PATH, PROOF. */
public final class ReferenceTree {

  private ReferenceTree() {}

  public static byte[] entry(long index) {
    return ("entry " + index).getBytes(StandardCharsets.UTF_8);
  }

  public static List<Hash> leaves(long from, long to) {
    return LongStream.range(from, to).mapToObj(i -> new TreeHasher().leaf(entry(i))).toList();
  }

  public static Hash root(List<Hash> d) {
    if (d.isEmpty()) {
      return TreeHasher.emptyRoot();
    }
    if (d.size() == 1) {
      return d.getFirst();
    }
    int k = k(d.size());
    return new TreeHasher().node(root(d.subList(0, k)), root(d.subList(k, d.size())));
  }

  public static List<Hash> path(int m, List<Hash> d) {
    if (d.size() == 1) {
      return List.of();
    }
    int k = k(d.size());
    List<Hash> left = d.subList(0, k);
    List<Hash> right = d.subList(k, d.size());
    return m < k ? and(path(m, left), root(right)) : and(path(m - k, right), root(left));
  }

  public static List<Hash> proof(int m, List<Hash> d) {
    return subproof(m, d, true);
  }

  private static List<Hash> subproof(int m, List<Hash> d, boolean b) {
    if (m == d.size()) {
      return b ? List.of() : List.of(root(d));
    }
    int k = k(d.size());
    List<Hash> left = d.subList(0, k);
    List<Hash> right = d.subList(k, d.size());
    return m <= k
        ? and(subproof(m, left, b), root(right))
        : and(subproof(m - k, right, false), root(left));
  }

  private static int k(int n) {
    int k = 1;
    while (k * 2 < n) {
      k *= 2;
    }
    return k;
  }

  private static List<Hash> and(List<Hash> path, Hash last) {
    List<Hash> longer = new ArrayList<>(path);
    longer.add(last);
    return longer;
  }
}
