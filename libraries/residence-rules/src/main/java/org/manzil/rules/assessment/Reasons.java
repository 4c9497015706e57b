package org.manzil.rules.assessment;

import java.util.List;
import java.util.Map;
import org.manzil.rules.condition.Condition;
import org.manzil.rules.condition.Requirement;
import org.manzil.rules.language.Sentence;
import org.manzil.rules.language.Wording;
import org.manzil.rules.law.Event;
import org.manzil.rules.law.ExceptionalCase;
import org.manzil.rules.law.Rule;
import org.manzil.rules.law.Source;

/** The reasons why a rule does not apply, or not yet, each with the rule and its source. */
final class Reasons {

  private Reasons() {}

  static Explanation didNotHappen(Rule rule, Event event) {
    return notApplied(rule, new Sentence("event.none." + event.code()));
  }

  static Explanation notYet(Rule rule) {
    return notApplied(rule, new Sentence("in-force.not-yet", Map.of("day", rule.inForce().from())));
  }

  static Explanation noLonger(Rule rule) {
    return notApplied(
        rule, new Sentence("in-force.no-longer", Map.of("day", rule.inForce().until())));
  }

  static Explanation unmet(Rule rule, Condition failed) {
    return notApplied(
        rule, new Sentence("only-if", Map.of("requirement", new Requirement(failed))));
  }

  static Explanation exceptional(ExplanationKind kind, Rule rule, ExceptionalCase met) {
    return new Explanation(kind, met.text(), List.of(concerned(rule), source(met)));
  }

  static Explanation undecidable(Rule rule, Condition open) {
    Sentence required = new Sentence("only-if", Map.of("requirement", new Requirement(open)));
    return new Explanation(
        ExplanationKind.REGISTRAR,
        new Sentence("undecidable", Map.of("fact", open.fact().wording())),
        List.of(
            concerned(rule), Explanation.of(ExplanationKind.REQUIREMENT, required), source(rule)));
  }

  static NextFact next(Finding.Needs needs) {
    Map<String, Object> said = Map.of("fact", needs.fact().wording(), "rule", needs.rule().says());
    return new NextFact(needs.fact(), new Sentence("needs", said));
  }

  static Explanation source(Rule rule) {
    return source(rule.id(), rule.source());
  }

  static Explanation source(ExceptionalCase exceptional) {
    return source(exceptional.id(), exceptional.source());
  }

  static Explanation source(String id, Source source) {
    return Explanation.of(ExplanationKind.SOURCE, new SourceInWords(id, source));
  }

  private static Explanation concerned(Rule rule) {
    return Explanation.of(
        ExplanationKind.RULE, new Sentence("concerns-rule", Map.of("rule", rule.says())));
  }

  private static Explanation notApplied(Rule rule, Wording reason) {
    return new Explanation(
        ExplanationKind.NOT_CONCERNED,
        new Sentence("not-applied", Map.of("rule", rule.says(), "reason", reason)),
        List.of(source(rule)));
  }
}
