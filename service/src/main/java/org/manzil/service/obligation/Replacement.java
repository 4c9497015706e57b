package org.manzil.service.obligation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another version of the rules, and what it changes.
 *
 * @param activeFrom its first day; null for the first of all versions
 * @param replaces the version that it follows
 * @param supersedes versions that have not begun and never will now
 * @param rules each rule that is new, gone or changed, in plain words
 * @param values every value of the files that changes, with its place
 * @param affected null for a version that is kept already
 * @param kept whether it is among the versions now
 */
public record Replacement(
    String regime,
    String version,
    @Nullable LocalDate activeFrom,
    String sha256,
    String replaces,
    List<String> supersedes,
    List<String> rules,
    List<String> values,
    @Nullable Affected affected,
    boolean kept) {

  public Replacement {
    supersedes = List.copyOf(supersedes);
    rules = List.copyOf(rules);
    values = List.copyOf(values);
  }

  Replacement taken() {
    return new Replacement(
        regime, version, activeFrom, sha256, replaces, supersedes, rules, values, affected, true);
  }
}
