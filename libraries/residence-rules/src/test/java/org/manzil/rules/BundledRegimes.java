package org.manzil.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.manzil.rules.assessment.Assessment;
import org.manzil.rules.assessment.Explanation;
import org.manzil.rules.assessment.ExplanationKind;
import org.manzil.rules.assessment.Obligation;
import org.manzil.rules.facts.FactName;

/** What the tests of the bundled regimes ask of an answer. */
final class BundledRegimes {

  private BundledRegimes() {}

  static Optional<Obligation> find(Assessment assessment, String rule) {
    return assessment.obligations().stream()
        .filter(obligation -> obligation.rule().id().equals(rule))
        .findAny();
  }

  static Obligation obligation(Assessment assessment, String rule) {
    return find(assessment, rule)
        .orElseThrow(() -> new AssertionError(rule + " is not in " + rules(assessment)));
  }

  static LocalDate lastDay(Assessment assessment, String rule) {
    return Objects.requireNonNull(obligation(assessment, rule).lastDay());
  }

  static List<String> rules(Assessment assessment) {
    return assessment.obligations().stream().map(one -> one.rule().id()).toList();
  }

  static FactName nextFact(Assessment assessment) {
    return Objects.requireNonNull(assessment.nextFact()).name();
  }

  /** All texts of that kind in the tree. */
  static List<String> texts(Explanation tree, ExplanationKind kind, Locale locale) {
    return nodes(tree).filter(node -> node.kind() == kind).map(node -> node.in(locale)).toList();
  }

  private static Stream<Explanation> nodes(Explanation tree) {
    return Stream.concat(Stream.of(tree), tree.because().stream().flatMap(BundledRegimes::nodes));
  }
}
