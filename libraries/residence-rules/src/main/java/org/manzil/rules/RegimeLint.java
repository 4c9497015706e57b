package org.manzil.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.manzil.rules.lint.LawLint;
import org.manzil.rules.lint.LintFinding;
import org.manzil.rules.yaml.InvalidRegimeException;
import org.manzil.rules.yaml.YamlValue;

/** Tells an author what is wrong or doubtful in a regime's folder. */
public final class RegimeLint {

  private RegimeLint() {}

  /**
   * Errors if the folder cannot be read as a regime; else what is doubtful, by file and line; empty
   * if all is well.
   */
  public static List<LintFinding> check(Path folder) {
    try {
      return check(RegimeFolder.at(folder));
    } catch (InvalidRegimeException e) {
      return e.problems().stream().map(LintFinding::of).toList();
    }
  }

  static List<LintFinding> check(RegimeFolder folder) {
    Regime regime = new RegimeReader(folder).read();
    List<YamlValue> files =
        RegimeFolder.FILES.stream().map(folder::find).flatMap(Optional::stream).toList();
    return LawLint.findings(
        regime.law().rules(), folder.read("rules.yaml"), files, regime.languages());
  }
}
