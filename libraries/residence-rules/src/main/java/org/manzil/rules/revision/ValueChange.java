package org.manzil.rules.revision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.language.Sentence;
import org.manzil.rules.language.Wording;
import org.manzil.rules.yaml.YamlTree;

/**
 * One value of a regime's files that another version has otherwise.
 *
 * @param place file and way, such as {@code rules.yaml: rules › departure › event}
 * @param before null if it is new
 * @param after null if it is no longer there
 * @param order whether only the order of what stands there is another
 */
public record ValueChange(
    String place, @Nullable String before, @Nullable String after, boolean order) {

  private static final YamlTree NO_FILE = new YamlTree(Map.of(), Map.of());

  /** Compares all files of two versions, by their names. */
  public static List<ValueChange> between(
      Map<String, YamlTree> before, Map<String, YamlTree> after) {
    Set<String> files = new TreeSet<>(before.keySet());
    files.addAll(after.keySet());
    List<ValueChange> changes = new ArrayList<>();
    for (String file : files) {
      YamlTree one = before.getOrDefault(file, NO_FILE);
      YamlTree other = after.getOrDefault(file, NO_FILE);
      changes.addAll(values(file, one.values(), other.values()));
      changes.addAll(orders(file, one.orders(), other.orders()));
    }
    return List.copyOf(changes);
  }

  private static List<ValueChange> values(
      String file, Map<String, String> before, Map<String, String> after) {
    Set<String> ways = new LinkedHashSet<>(before.keySet());
    ways.addAll(after.keySet());
    return ways.stream()
        .filter(way -> !Objects.equals(before.get(way), after.get(way)))
        .map(way -> new ValueChange(place(file, way), before.get(way), after.get(way), false))
        .toList();
  }

  /** What came or went is told as such; the order is that of what was there and stays. */
  private static List<ValueChange> orders(
      String file, Map<String, List<String>> before, Map<String, List<String>> after) {
    List<ValueChange> changes = new ArrayList<>();
    before.forEach(
        (way, names) -> {
          List<String> others = after.getOrDefault(way, List.of());
          List<String> one = names.stream().filter(others::contains).toList();
          List<String> other = others.stream().filter(names::contains).toList();
          if (!one.equals(other)) {
            changes.add(
                new ValueChange(
                    place(file, way), String.join(", ", one), String.join(", ", other), true));
          }
        });
    return changes;
  }

  private static String place(String file, String way) {
    return way.isEmpty() ? file : file + ": " + way;
  }

  /** The change in plain words. */
  public Wording wording() {
    if (before == null) {
      return new Sentence("value.added", Map.of("place", place, "after", String.valueOf(after)));
    }
    if (after == null) {
      return new Sentence("value.removed", Map.of("place", place, "before", before));
    }
    return new Sentence(
        order ? "value.order" : "value.changed",
        Map.of("place", place, "before", before, "after", after));
  }
}
