package org.manzil.transparencylog.vectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manzil.transparencylog.ConsistencyProof;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.InclusionProof;
import org.manzil.transparencylog.ReferenceTree;
import org.manzil.transparencylog.TreeHasher;
import org.manzil.transparencylog.entry.CanonicalJson;
import org.manzil.transparencylog.entry.EntryCommitment;
import org.manzil.transparencylog.tile.Tile;

/** Leaves, proofs and tiles: each check of RFC 9162 sections 2.1.3.2 and 2.1.4.2 fails once. */
final class TreeVectors {
  private static final List<Hash> LEAVES = ReferenceTree.leaves(0, 40);
  private static final long LARGEST = Long.MAX_VALUE;

  private TreeVectors() {}

  static List<Map<String, Object>> entries() {
    byte[] salt = new byte[EntryCommitment.SALT_BYTES];
    Arrays.fill(salt, (byte) 0xA5);
    List<Map<String, Object>> vectors = new ArrayList<>();
    for (Map<String, Object> content :
        List.<Map<String, Object>>of(
            Map.of("kind", "access"),
            Map.of(
                "kind", "access", "reason", "\u0026<b>\"\\\n\u007f ё Oʻgʻil \uD83D\uDC4D", "€", 1L),
            Map.of("kind", "notice", "fields", List.of("name", "host"), "a", -9007199254740991L))) {
      Hash leaf = new TreeHasher().leaf(EntryCommitment.entry(salt, content));
      vectors.add(
          Map.of(
              "salt", Base64.getUrlEncoder().withoutPadding().encodeToString(salt),
              "content", CanonicalJson.text(content),
              "leaf", leaf.base64()));
    }
    return vectors;
  }

  static List<Map<String, Object>> inclusion() {
    List<Map<String, Object>> vectors = new ArrayList<>();
    for (int size : new int[] {1, 2, 7, 8, 13}) {
      for (int index = 0; index < size; index++) {
        vectors.add(inclusion("right", proof(index, size), leaf(index), root(size)));
      }
    }
    wrongInclusion(vectors);
    return vectors;
  }

  private static void wrongInclusion(List<Map<String, Object>> vectors) {
    InclusionProof good = proof(5, 8);
    List<Hash> none = List.of();
    vectors.add(inclusion("step 1: index at the size", at(7, 7, proof(6, 7)), leaf(6), root(7)));
    vectors.add(inclusion("step 1: beyond", at(LARGEST, 7, good), leaf(6), root(7)));
    vectors.add(inclusion("step 1: empty tree", new InclusionProof(0, 0, none), leaf(0), root(0)));
    vectors.add(inclusion("step 4.a: a step too many", longer(proof(2, 5)), leaf(2), root(5)));
    vectors.add(
        inclusion("step 4.a: only leaf", longer(new InclusionProof(0, 1, none)), leaf(0), root(1)));
    vectors.add(inclusion("step 5: a half as root", at(2, 8, proof(2, 4)), leaf(2), root(4)));
    vectors.add(inclusion("step 5: of 2^63-1", at(LARGEST - 1, LARGEST, good), leaf(5), root(8)));
    vectors.add(inclusion("step 5: another root", good, leaf(5), root(7)));
    vectors.add(inclusion("step 5: another leaf", good, leaf(4), root(8)));
    vectors.add(inclusion("step 5: another index", at(4, 8, good), leaf(5), root(8)));
    vectors.add(
        inclusion(
            "step 5: another order",
            new InclusionProof(5, 8, good.path().reversed()),
            leaf(5),
            root(8)));
  }

  private static Map<String, Object> inclusion(
      String name, InclusionProof proof, Hash leaf, Hash root) {
    Map<String, Object> vector = new LinkedHashMap<>();
    vector.put("name", name);
    vector.put("index", Long.toString(proof.index()));
    vector.put("size", Long.toString(proof.treeSize()));
    vector.put("path", base64(proof.path()));
    vector.put("leaf", leaf.base64());
    vector.put("root", root.base64());
    vector.put("expected", code(proof.check(leaf, root)));
    return vector;
  }

  static List<Map<String, Object>> consistency() {
    List<Map<String, Object>> vectors = new ArrayList<>();
    for (int size : new int[] {1, 2, 7, 8, 13}) {
      for (int old = 0; old <= size; old++) {
        vectors.add(consistency("right", old == 0 ? empty(size) : grown(old, size), old, size));
      }
    }
    wrongConsistency(vectors);
    return vectors;
  }

  private static void wrongConsistency(List<Map<String, Object>> vectors) {
    List<Hash> none = List.of();
    ConsistencyProof good = grown(6, 11);
    List<Hash> tooLong = new ArrayList<>(good.path());
    tooLong.add(leaf(0));
    List<Hash> forged = new ArrayList<>(LEAVES.subList(0, 11));
    forged.set(2, leaf(39));
    vectors.add(consistency("a smaller tree", new ConsistencyProof(6, 5, none), 6, 5));
    vectors.add(consistency("a fork", new ConsistencyProof(5, 5, none), 4, 5));
    vectors.add(consistency("one tree, a path", new ConsistencyProof(5, 5, good.path()), 5, 5));
    vectors.add(consistency("not the empty root", empty(5), 1, 5));
    vectors.add(consistency("empty, a path", new ConsistencyProof(0, 5, good.path()), 0, 5));
    vectors.add(consistency("step 1: no path", new ConsistencyProof(3, 5, none), 3, 5));
    vectors.add(consistency("step 1: of 2^n", new ConsistencyProof(4, 5, none), 4, 5));
    vectors.add(consistency("step 6.a: too long", new ConsistencyProof(6, 11, tooLong), 6, 11));
    vectors.add(
        consistency(
            "step 7: stops below the root", new ConsistencyProof(6, 16, grown(6, 8).path()), 6, 8));
    vectors.add(
        consistency(
            "step 7: of 2^63-1", new ConsistencyProof(6, LARGEST, grown(6, 8).path()), 6, 8));
    vectors.add(consistency("step 7: another old root", good, 5, 11));
    vectors.add(consistency("step 7: another new root", good, 6, 12));
    vectors.add(consistency("step 7: of 2^n", grown(8, 11), 7, 11));
    vectors.add(
        consistency(
            "an entry rewritten",
            new ConsistencyProof(6, 11, ReferenceTree.proof(6, forged)),
            root(6),
            ReferenceTree.root(forged)));
  }

  private static Map<String, Object> consistency(
      String name, ConsistencyProof proof, int oldRoot, int newRoot) {
    return consistency(name, proof, root(oldRoot), root(newRoot));
  }

  private static Map<String, Object> consistency(
      String name, ConsistencyProof proof, Hash oldRoot, Hash newRoot) {
    Map<String, Object> vector = new LinkedHashMap<>();
    vector.put("name", name);
    vector.put("oldSize", Long.toString(proof.oldSize()));
    vector.put("oldRoot", oldRoot.base64());
    vector.put("newSize", Long.toString(proof.newSize()));
    vector.put("newRoot", newRoot.base64());
    vector.put("path", base64(proof.path()));
    vector.put("expected", code(proof.check(oldRoot, newRoot)));
    return vector;
  }

  /** Of the entries {@code entry 0}, {@code entry 1} and so on. */
  static List<Map<String, Object>> trees() {
    List<Hash> leaves = ReferenceTree.leaves(0, 66_000);
    List<Map<String, Object>> vectors = new ArrayList<>();
    for (int[] sizes :
        new int[][] {
          {1, 1},
          {1, 2},
          {3, 255},
          {255, 256},
          {256, 257},
          {200, 600},
          {512, 700},
          {65_535, 65_536},
          {65_536, 65_537},
          {300, 66_000},
          {65_793, 66_000}
        }) {
      vectors.add(
          Map.of(
              "oldSize", Integer.toString(sizes[0]),
              "size", Integer.toString(sizes[1]),
              "oldRoot", ReferenceTree.root(leaves.subList(0, sizes[0])).base64(),
              "root", ReferenceTree.root(leaves.subList(0, sizes[1])).base64(),
              "path", base64(ReferenceTree.proof(sizes[0], leaves.subList(0, sizes[1])))));
    }
    return vectors;
  }

  static List<Map<String, Object>> tiles() {
    List<Map<String, Object>> vectors = new ArrayList<>();
    for (long[] tile :
        new long[][] {
          {1, 0, 0},
          {256, 0, 0},
          {256, 1, 0},
          {257, 0, 1},
          {70_000, 0, 273},
          {70_000, 1, 1},
          {70_000, 2, 0},
          {400_000_000, 0, 1_234_067},
          {LARGEST, 7, 0},
          {LARGEST, 1, 999_999_999_999L}
        }) {
      vectors.add(
          Map.of(
              "size", Long.toString(tile[0]),
              "level", tile[1],
              "index", Long.toString(tile[2]),
              "path", Tile.inTree(tile[0], (int) tile[1], tile[2]).orElseThrow().path()));
    }
    return vectors;
  }

  private static String code(Enum<?> check) {
    return LogVectorsTest.code(check);
  }

  private static ConsistencyProof empty(int size) {
    return new ConsistencyProof(0, size, List.of());
  }

  private static ConsistencyProof grown(int old, int size) {
    return new ConsistencyProof(old, size, ReferenceTree.proof(old, LEAVES.subList(0, size)));
  }

  private static InclusionProof proof(int index, int size) {
    return new InclusionProof(index, size, ReferenceTree.path(index, LEAVES.subList(0, size)));
  }

  private static InclusionProof at(long index, long size, InclusionProof proof) {
    return new InclusionProof(index, size, proof.path());
  }

  private static InclusionProof longer(InclusionProof proof) {
    List<Hash> path = new ArrayList<>(proof.path());
    path.add(leaf(0));
    return new InclusionProof(proof.index(), proof.treeSize(), path);
  }

  private static Hash leaf(int index) {
    return LEAVES.get(index);
  }

  private static Hash root(int size) {
    return ReferenceTree.root(LEAVES.subList(0, size));
  }

  private static List<String> base64(List<Hash> path) {
    return path.stream().map(Hash::base64).toList();
  }
}
