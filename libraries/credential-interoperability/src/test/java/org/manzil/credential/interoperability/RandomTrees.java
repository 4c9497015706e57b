package org.manzil.credential.interoperability;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.issue.ClaimArray;
import org.manzil.credential.issue.ClaimObject;
import org.manzil.credential.issue.ClaimTree;

/** Claim trees by chance: flat, nested, recursive, arrays, decoys, empty, every kind of value. */
final class RandomTrees {
  private static final int DEEPEST = 4;
  private static final int MOST_DISCLOSURES = 40;
  private static final List<String> NAMES =
      List.of(
          "address", "street", "Ҳоҷӣ", "oʻgʻil", "name with spaces", "城市", "🏠", "a.b", "~", "\"");
  private static final List<String> TEXTS =
      List.of(
          "", "Nguye\u0302\u0303n", "Шухрат", "O'g'iloy ’ʼ`", "\"\\/\u0001\n\u2028", "😀", "<&>=");
  private final Random random;
  private final boolean nulls;

  /** {@code nulls}: whether a member or element may be null itself. */
  RandomTrees(Random random, boolean nulls) {
    this.random = random;
    this.nulls = nulls;
  }

  ClaimObject next() {
    ClaimObject tree = object(0);
    while (Trees.disclosures(tree) > MOST_DISCLOSURES) {
      tree = object(0);
    }
    return tree;
  }

  private ClaimObject object(int depth) {
    ClaimObject object = ClaimObject.empty();
    int members = random.nextInt(5);
    for (int i = 0; i < members; i++) {
      String name = NAMES.get(random.nextInt(NAMES.size())) + i;
      ClaimTree value = tree(depth + 1);
      object = random.nextBoolean() ? object.hidden(name, value) : object.clear(name, value);
    }
    return object.decoys(decoys());
  }

  private ClaimArray array(int depth) {
    ClaimArray array = ClaimArray.empty();
    int elements = random.nextInt(4);
    for (int i = 0; i < elements; i++) {
      ClaimTree value = tree(depth + 1);
      array = random.nextBoolean() ? array.hidden(value) : array.clear(value);
    }
    return array.decoys(decoys());
  }

  private int decoys() {
    return random.nextInt(3) == 0 ? random.nextInt(3) : 0;
  }

  private ClaimTree tree(int depth) {
    int kind = depth < DEEPEST ? random.nextInt(5) : 4;
    return switch (kind) {
      case 0, 1 -> object(depth);
      case 2 -> array(depth);
      default -> ClaimTree.of(json());
    };
  }

  private @Nullable Object json() {
    return switch (random.nextInt(9)) {
      case 0 -> random.nextBoolean();
      case 1 -> (long) random.nextInt();
      case 2 -> random.nextLong() >> 11; // What any reader holds exactly.
      case 3 -> BigDecimal.valueOf(random.nextInt(), 1 + random.nextInt(6));
      case 4 -> Arrays.asList("x", 1L, null, List.of(), Map.of());
      case 5 -> Map.of("plain", text(), "deeper", Map.of("n", 0L));
      case 6 -> nulls ? null : text();
      default -> text();
    };
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size())) + random.nextInt(100);
  }
}
