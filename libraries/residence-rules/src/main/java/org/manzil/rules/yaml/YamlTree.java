package org.manzil.rules.yaml;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Everything one file says, flat, so that two files can be compared value by value. An item of a
 * list goes by its {@code id}, else by the first thing it says; a list of plain values is one
 * value.
 *
 * @param values each value by the way to it, such as {@code rules › departure › event}
 * @param orders the names of the parts at each way, in the file's order
 */
public record YamlTree(Map<String, String> values, Map<String, List<String>> orders) {

  private static final String STEP = " › ";

  /** More than this is no regime but a few lines of aliases that stand for endlessly many. */
  private static final int MOST_VALUES = 100_000;

  private static final int DEEPEST = 20;

  /** Reads a file; refuses what is not one well-formed document of bounded size. */
  public static YamlTree of(String file, InputStream content) {
    YamlTree tree = new YamlTree(new LinkedHashMap<>(), new LinkedHashMap<>());
    new Walk(file, tree).visit("", YamlFile.root(file, content), 0);
    return tree;
  }

  private static final class Walk {

    private final String file;
    private final YamlTree tree;
    private int visited;

    Walk(String file, YamlTree tree) {
      this.file = file;
      this.tree = tree;
    }

    void visit(String way, Node node, int depth) {
      if (depth > DEEPEST || ++visited > MOST_VALUES) {
        throw YamlFile.invalid(
            file, 1, ProblemKind.WRONG_VALUE, "nested too deep, or too many values");
      }
      switch (node) {
        case MappingNode mapping -> parts(way, mapping(mapping), depth);
        case SequenceNode list when plain(list) -> {
          visited += list.getValue().size();
          tree.values.put(way, list.getValue().stream().map(Walk::quoted).toList().toString());
        }
        case SequenceNode list -> parts(way, items(list), depth);
        default -> tree.values.put(way, text(node));
      }
    }

    private void parts(String way, Map<String, Node> parts, int depth) {
      if (parts.isEmpty()) {
        tree.values.put(way, "{}");
      }
      tree.orders.put(way, List.copyOf(parts.keySet()));
      parts.forEach(
          (name, part) -> visit(way.isEmpty() ? name : way + STEP + name, part, depth + 1));
    }

    private static Map<String, Node> mapping(MappingNode mapping) {
      Map<String, Node> parts = new LinkedHashMap<>();
      for (NodeTuple tuple : mapping.getValue()) {
        add(text(tuple.getKeyNode()), tuple.getValueNode(), parts);
      }
      return parts;
    }

    private static Map<String, Node> items(SequenceNode list) {
      Map<String, Node> parts = new LinkedHashMap<>();
      for (Node item : list.getValue()) {
        add(name(item), item, parts);
      }
      return parts;
    }

    private static void add(String name, Node part, Map<String, Node> parts) {
      String free = name;
      for (int number = 2; parts.containsKey(free); number++) {
        free = name + " (" + number + ")";
      }
      parts.put(free, part);
    }

    private static String name(Node item) {
      List<String> said = new ArrayList<>();
      if (item instanceof MappingNode mapping) {
        for (NodeTuple tuple : mapping.getValue()) {
          if (tuple.getValueNode() instanceof ScalarNode value) {
            String key = text(tuple.getKeyNode());
            if (key.equals("id")) {
              return value.getValue();
            }
            said.add(key + " " + value.getValue());
          }
        }
      }
      return said.isEmpty() ? "item" : said.getFirst();
    }

    private static boolean plain(SequenceNode list) {
      return list.getValue().stream().allMatch(ScalarNode.class::isInstance);
    }

    /** One item with a comma in it must not look like two. */
    private static String quoted(Node node) {
      String text = text(node);
      return text.contains(",") || text.contains("\"")
          ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
          : text;
    }

    private static String text(Node node) {
      return node instanceof ScalarNode scalar ? scalar.getValue().strip() : node.toString();
    }
  }
}
