package org.manzil.transparencylog.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manzil.jose.StrictJson;
import org.manzil.transparencylog.ConsistencyProof;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.InclusionProof;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.ReferenceTree;
import org.manzil.transparencylog.StrictBase64;
import org.manzil.transparencylog.TreeHasher;
import org.manzil.transparencylog.TreeHead;
import org.manzil.transparencylog.entry.CanonicalJson;
import org.manzil.transparencylog.entry.EntryCommitment;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.CheckpointPolicy;
import org.manzil.transparencylog.note.CheckpointVerdict;
import org.manzil.transparencylog.note.SignedNote;
import org.manzil.transparencylog.note.TlogProof;
import org.manzil.transparencylog.note.VerifierKey;
import org.manzil.transparencylog.tile.MemoryTiles;
import org.manzil.transparencylog.tile.Tile;
import org.manzil.transparencylog.tile.TreeBuilder;
import org.manzil.transparencylog.tile.TreeProofs;

/** The vectors that the browser is held to as well. */
class LogVectorsTest {
  private record Vector(Map<String, @Nullable Object> json) {
    String text(String name) {
      return (String) Objects.requireNonNull(json.get(name), name);
    }

    long number(String name) {
      return Long.parseLong(text(name));
    }

    Hash hash(String name) {
      return Hash.parse(text(name));
    }

    List<String> texts(String name) {
      return ((List<?>) Objects.requireNonNull(json.get(name)))
          .stream().map(String::valueOf).toList();
    }

    List<Hash> path() {
      return texts("path").stream().map(Hash::parse).toList();
    }
  }

  static String code(Enum<?> found) {
    return found.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static List<Vector> read(String list, int atLeast) {
    List<Vector> vectors = LogVectors.read(list).stream().map(Vector::new).toList();
    assertThat(vectors).hasSizeGreaterThanOrEqualTo(atLeast);
    return vectors;
  }

  private static void each(String list, int atLeast, Function<Vector, String> answer) {
    for (Vector vector : read(list, atLeast)) {
      String expected = vector.text("expected");
      assertThat(orMalformed(vector, answer)).as("%s: %s", list, vector.json).isEqualTo(expected);
    }
  }

  private static String orMalformed(Vector vector, Function<Vector, String> answer) {
    try {
      return answer.apply(vector);
    } catch (MalformedException _) {
      return "malformed";
    }
  }

  @Test
  void everyEntryHasItsLeaf() throws Exception {
    for (Vector vector : read("entries", 3)) {
      var content = StrictJson.object(vector.text("content").getBytes(StandardCharsets.UTF_8));
      byte[] salt = StrictBase64.decodeUrl(vector.text("salt"));
      assertThat(CanonicalJson.text(content)).isEqualTo(vector.text("content"));
      assertThat(new TreeHasher().leaf(EntryCommitment.entry(salt, content)))
          .isEqualTo(vector.hash("leaf"));
    }
  }

  @Test
  void rfc9162_2_1_3_2_everyInclusionProofGetsItsAnswer() {
    each(
        "inclusion",
        40,
        vector ->
            code(
                new InclusionProof(vector.number("index"), vector.number("size"), vector.path())
                    .check(vector.hash("leaf"), vector.hash("root"))));
  }

  @Test
  void rfc9162_2_1_4_2_everyConsistencyProofGetsItsAnswer() {
    each(
        "consistency",
        45,
        vector ->
            code(
                new ConsistencyProof(
                        vector.number("oldSize"), vector.number("newSize"), vector.path())
                    .check(vector.hash("oldRoot"), vector.hash("newRoot"))));
  }

  @Test
  void everyTreeGivesItsRootsAndPathFromTiles() {
    MemoryTiles tiles = new MemoryTiles();
    tiles.store(new TreeBuilder(tiles).append(TreeHead.EMPTY, ReferenceTree.leaves(0, 66_000)));
    for (Vector vector : read("trees", 10)) {
      long size = vector.number("size");
      TreeProofs proofs = new TreeProofs(size, tiles);
      assertThat(proofs.root(size)).isEqualTo(vector.hash("root"));
      assertThat(proofs.root(vector.number("oldSize"))).isEqualTo(vector.hash("oldRoot"));
      assertThat(proofs.consistency(vector.number("oldSize"), size).path())
          .isEqualTo(vector.path());
    }
  }

  @Test
  void everyTileHasItsPath() {
    for (Vector vector : read("tiles", 10)) {
      int level = Math.toIntExact((Long) Objects.requireNonNull(vector.json.get("level")));
      assertThat(Tile.inTree(vector.number("size"), level, vector.number("index")))
          .hasValueSatisfying(tile -> assertThat(tile.path()).isEqualTo(vector.text("path")));
    }
  }

  @Test
  void everyCheckpointGetsItsAnswer() {
    each("checkpoints", 50, LogVectorsTest::opened);
  }

  private static String opened(Vector vector) {
    CheckpointPolicy policy =
        new CheckpointPolicy(
            vector.text("origin"),
            VerifierKey.parse(vector.text("vkey")),
            vector.texts("witnesses").stream().map(VerifierKey::parse).toList(),
            Math.toIntExact((Long) Objects.requireNonNull(vector.json.get("witnessesRequired"))));
    return switch (policy.open(SignedNote.parse(vector.text("note")))) {
      case CheckpointVerdict.Trusted _ -> "trusted";
      case CheckpointVerdict.Refused refused -> code(refused.reason());
    };
  }

  @Test
  void everyProofGetsItsAnswer() {
    each(
        "proofs",
        15,
        vector -> {
          TlogProof proof = TlogProof.parse(vector.text("proof"));
          Checkpoint checkpoint = Checkpoint.parse(proof.checkpoint().text());
          return code(proof.check(vector.hash("leaf"), checkpoint));
        });
  }

  @Test
  void everyVkeyGetsItsAnswer() {
    each(
        "vkeys",
        15,
        vector -> HexFormat.of().toHexDigits(VerifierKey.parse(vector.text("vkey")).keyId()));
  }
}
