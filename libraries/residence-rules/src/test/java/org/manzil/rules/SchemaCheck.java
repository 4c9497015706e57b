package org.manzil.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** As much of JSON Schema as the published schema uses; a keyword it does not know is an error. */
final class SchemaCheck {

  private static final Set<String> COMMENTS = Set.of("$schema", "$defs", "title", "description");

  private final Map<?, ?> definitions;

  SchemaCheck(String schema) {
    definitions = map(map(read(schema)).get("$defs"));
  }

  static Object read(String yamlOrJson) {
    LoadSettings settings = LoadSettings.builder().setAllowDuplicateKeys(false).build();
    return Objects.requireNonNull(new Load(settings).loadFromString(yamlOrJson));
  }

  /** What is wrong with a file, each with its path; empty if nothing. */
  List<String> problems(String file, Object content) {
    List<String> problems = new ArrayList<>();
    check(map(definitions.get(file)), content, file, problems);
    return problems;
  }

  private void check(Map<?, ?> schema, @Nullable Object value, String at, List<String> problems) {
    for (Map.Entry<?, ?> keyword : schema.entrySet()) {
      String name = (String) keyword.getKey();
      if (!COMMENTS.contains(name)
          && !holds(name, keyword.getValue(), schema, value, at, problems)) {
        problems.add(at + ": " + name + " " + keyword.getValue());
      }
    }
  }

  private boolean holds(
      String name,
      Object wanted,
      Map<?, ?> schema,
      @Nullable Object value,
      String at,
      List<String> problems) {
    return switch (name) {
      case "$ref" -> {
        String target = ((String) wanted).substring("#/$defs/".length());
        check(map(definitions.get(target)), value, at, problems);
        yield true;
      }
      case "type" -> isOf((String) wanted, value);
      case "enum" -> ((List<?>) wanted).contains(value);
      case "pattern" -> !(value instanceof String text) || text.matches((String) wanted);
      case "minLength" -> !(value instanceof String text) || text.length() >= (int) wanted;
      case "minimum" -> !(value instanceof Integer number) || number >= (int) wanted;
      case "maximum" -> !(value instanceof Integer number) || number <= (int) wanted;
      case "minItems" -> !(value instanceof List<?> list) || list.size() >= (int) wanted;
      case "maxItems" -> !(value instanceof List<?> list) || list.size() <= (int) wanted;
      case "minProperties" -> !(value instanceof Map<?, ?> map) || map.size() >= (int) wanted;
      case "required" ->
          !(value instanceof Map<?, ?> map) || map.keySet().containsAll((List<?>) wanted);
      case "additionalProperties" ->
          !(value instanceof Map<?, ?> map)
              || map(schema.get("properties")).keySet().containsAll(map.keySet());
      case "oneOf" -> ((List<?>) wanted).stream().filter(one -> fits(map(one), value)).count() == 1;
      case "properties" -> {
        if (value instanceof Map<?, ?> map) {
          map.forEach((key, entry) -> property(map(wanted), (String) key, entry, at, problems));
        }
        yield true;
      }
      case "items" -> {
        if (value instanceof List<?> list) {
          list.forEach(item -> check(map(wanted), item, at + "[]", problems));
        }
        yield true;
      }
      default -> throw new IllegalArgumentException("unknown keyword " + name);
    };
  }

  private void property(
      Map<?, ?> known, String key, @Nullable Object value, String at, List<String> problems) {
    if (known.get(key) instanceof Map<?, ?> schema) {
      check(schema, value, at + "." + key, problems);
    }
  }

  private boolean fits(Map<?, ?> schema, @Nullable Object value) {
    List<String> problems = new ArrayList<>();
    check(schema, value, "", problems);
    return problems.isEmpty();
  }

  private static boolean isOf(String type, @Nullable Object value) {
    return switch (type) {
      case "object" -> value instanceof Map;
      case "array" -> value instanceof List;
      case "string" -> value instanceof String;
      case "integer" -> value instanceof Integer;
      case "boolean" -> value instanceof Boolean;
      default -> throw new IllegalArgumentException("unknown type " + type);
    };
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return (Map<?, ?>) Objects.requireNonNull(value);
  }
}
