package org.manzil.rules.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manzil.rules.yaml.YamlValue;

/** Looks for names that nothing refers to. */
final class UseLint {

  /** In which list the things stand that are referred to under a key. */
  private static final Map<String, String> LISTS =
      Map.of(
          "act", "acts",
          "duty", "duties",
          "exempt", "exemptions",
          "registrar-decides", "open-cases",
          "calendar", "calendars",
          "appeal", "appeals");

  private final Map<String, Set<String>> used = new HashMap<>();

  private void collect(YamlValue value) {
    if (value.isList()) {
      value.items().forEach(this::collect);
    } else if (!value.isScalar()) {
      value.entries().forEach(this::collect);
    }
  }

  private void collect(String key, YamlValue value) {
    String list = LISTS.get(key);
    if (list == null) {
      collect(value);
      return;
    }
    Set<String> names = used.computeIfAbsent(list, any -> new HashSet<>());
    for (YamlValue name : value.isList() ? value.items() : List.of(value)) {
      names.add(name.text());
    }
  }

  /** Names of these files that none of them refers to. */
  static List<LintFinding> findings(List<YamlValue> files) {
    UseLint lint = new UseLint();
    files.forEach(lint::collect);
    List<LintFinding> findings = new ArrayList<>();
    for (YamlValue file : files) {
      Places places = new Places(file);
      LISTS.values().forEach(list -> lint.unused(list, places, findings));
    }
    return findings;
  }

  private void unused(String list, Places places, List<LintFinding> findings) {
    places
        .all(list)
        .forEach(
            (id, place) -> {
              if (!used.getOrDefault(list, Set.of()).contains(id)) {
                String message = "nothing refers to '" + id + "' of '" + list + "'";
                findings.add(LintFinding.of(LintCheck.UNUSED, place, message));
              }
            });
  }
}
