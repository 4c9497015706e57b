package org.manzil.rules.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.manzil.rules.law.Rule;
import org.manzil.rules.yaml.YamlValue;

/** All that is looked for in a regime that can be read. */
public final class LawLint {

  private LawLint() {}

  /**
   * What an author should look at, by file and line.
   *
   * @param rules the rules that were read
   * @param rulesFile the file they stand in
   * @param files all files of the regime
   */
  public static List<LintFinding> findings(
      List<Rule> rules, YamlValue rulesFile, List<YamlValue> files, List<String> languages) {
    Places places = new Places(rulesFile);
    List<LintFinding> findings = new ArrayList<>();
    findings.addAll(new RuleLint(rules, places).findings());
    findings.addAll(new ReachLint(rules, places).findings());
    findings.addAll(UseLint.findings(files));
    findings.addAll(new TextLint(languages).findings(files));
    findings.sort(
        Comparator.comparing((LintFinding found) -> found.place().file())
            .thenComparing(found -> found.place().line()));
    return List.copyOf(findings);
  }
}
