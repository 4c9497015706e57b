package org.manzil.rules.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manzil.rules.yaml.YamlValue;

/** Looks at every text and source of a file. */
final class TextLint {

  /** Shorter texts can be the same word in two languages. */
  private static final int SHORTEST = 16;

  private final Set<String> languages;
  private final List<LintFinding> findings = new ArrayList<>();

  TextLint(List<String> languages) {
    this.languages = Set.copyOf(languages);
  }

  List<LintFinding> findings(List<YamlValue> files) {
    files.forEach(this::look);
    return findings;
  }

  private void look(YamlValue value) {
    if (value.isList()) {
      value.items().forEach(this::look);
    } else if (!value.isScalar()) {
      Map<String, YamlValue> entries = value.entries();
      if (entries.keySet().equals(languages)) {
        untranslated(value, entries);
      } else {
        readTooEarly(value);
        entries.values().forEach(this::look);
      }
    }
  }

  private void untranslated(YamlValue value, Map<String, YamlValue> versions) {
    Set<String> different = new HashSet<>();
    for (YamlValue version : versions.values()) {
      String text = version.text();
      if (text.length() >= SHORTEST && !different.add(text)) {
        String message = "the same text in two languages: '" + text + "'";
        findings.add(LintFinding.of(LintCheck.UNTRANSLATED, value.place(), message));
      }
    }
  }

  private void readTooEarly(YamlValue value) {
    if (value.find("read").isPresent() && value.find("date").isPresent()) {
      YamlValue act = value.find("id").isPresent() ? value.identified() : value;
      LocalDate read = value.get("read").date();
      LocalDate date = value.get("date").date();
      if (read.isBefore(date)) {
        String message = "read on " + read + ", but of " + date;
        findings.add(LintFinding.of(LintCheck.READ_TOO_EARLY, act.place(), message));
      }
    }
  }
}
