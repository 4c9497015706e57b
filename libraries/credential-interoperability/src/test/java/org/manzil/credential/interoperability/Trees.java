package org.manzil.credential.interoperability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.issue.ClaimArray;
import org.manzil.credential.issue.ClaimObject;
import org.manzil.credential.issue.ClaimTree;
import org.manzil.credential.issue.ClaimValue;

/** What a verifier must read from a tree, worked out without any digest. */
final class Trees {
  private Trees() {}

  /** Everything disclosed. */
  static Map<String, @Nullable Object> whole(ClaimObject tree) {
    return object(tree, slot -> true);
  }

  /** The clear parts, and at the top level the hidden members of these names, each one whole. */
  static Map<String, @Nullable Object> shown(ClaimObject tree, Set<String> names) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    tree.members()
        .forEach(
            (name, slot) -> {
              if (names.contains(name)) {
                shown.put(name, value(slot.tree(), any -> true));
              } else if (!slot.hidden()) {
                shown.put(name, value(slot.tree(), inner -> !inner.hidden()));
              }
            });
    return shown;
  }

  /** How many disclosures it makes. */
  static int disclosures(ClaimTree tree) {
    return switch (tree) {
      case ClaimValue value -> 0;
      case ClaimObject object ->
          object.members().values().stream().mapToInt(Trees::disclosures).sum();
      case ClaimArray array -> array.elements().stream().mapToInt(Trees::disclosures).sum();
    };
  }

  private static int disclosures(ClaimTree.Slot slot) {
    return (slot.hidden() ? 1 : 0) + disclosures(slot.tree());
  }

  private static @Nullable Object value(ClaimTree tree, Predicate<ClaimTree.Slot> seen) {
    return switch (tree) {
      case ClaimValue value -> value.json();
      case ClaimObject object -> object(object, seen);
      case ClaimArray array -> array(array, seen);
    };
  }

  private static Map<String, @Nullable Object> object(
      ClaimObject object, Predicate<ClaimTree.Slot> seen) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    object
        .members()
        .forEach(
            (name, slot) -> {
              if (seen.test(slot)) {
                members.put(name, value(slot.tree(), seen));
              }
            });
    return members;
  }

  private static List<@Nullable Object> array(ClaimArray array, Predicate<ClaimTree.Slot> seen) {
    List<@Nullable Object> elements = new ArrayList<>();
    array.elements().stream().filter(seen).forEach(slot -> elements.add(value(slot.tree(), seen)));
    return elements;
  }
}
