package org.manzil.rules.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.facts.Facts;
import org.manzil.rules.language.Wording;
import org.manzil.rules.law.Rule;

/** Goes through the rules in the author's order and puts what they say together. */
public final class Assessor {

  private final List<Rule> rules;
  private final RuleCheck check;

  /**
   * An assessor of these rules.
   *
   * @param authority name of the authority, for answers that say whom to ask
   */
  public Assessor(List<Rule> rules, Wording authority) {
    this.rules = List.copyOf(rules);
    this.check = new RuleCheck(new ObligationMaker(authority));
  }

  /** The answer for these facts, which must not contradict each other. */
  public Assessment assess(String regimeId, String version, Facts facts, LocalDate on) {
    List<Finding> findings = findings(facts);
    Outcome outcome = outcome(findings);
    return new Assessment(
        regimeId,
        version,
        on,
        outcome,
        obligations(findings),
        nextFact(findings, on),
        reasons(findings, outcome));
  }

  private List<Finding> findings(Facts facts) {
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : rules) {
      findings.addAll(check.check(rule, facts, applying(findings)));
    }
    return findings;
  }

  private static List<Obligation> obligations(List<Finding> findings) {
    return applying(findings).stream().map(Finding.Applies::obligation).toList();
  }

  /** Asks in the name of a rule of the day rather than of one that was replaced or is to come. */
  private static @Nullable NextFact nextFact(List<Finding> findings, LocalDate on) {
    List<Finding.Needs> needs = some(findings, Assessor::needs);
    return needs.stream()
        .filter(need -> need.rule().inForce().holds(on))
        .findFirst()
        .or(() -> needs.stream().findFirst())
        .map(Reasons::next)
        .orElse(null);
  }

  private static Outcome outcome(List<Finding> findings) {
    if (findings.stream().anyMatch(Finding.Needs.class::isInstance)) {
      return Outcome.NEEDS_FACT;
    }
    if (findings.stream().anyMatch(Finding.Applies.class::isInstance)) {
      return Outcome.CONCERNED;
    }
    return findings.stream().anyMatch(Finding.ForRegistrar.class::isInstance)
        ? Outcome.NEEDS_REGISTRAR
        : Outcome.NOT_CONCERNED;
  }

  /** Rules that are about somebody else are a reason only for "nothing must be done". */
  private static List<Explanation> reasons(List<Finding> findings, Outcome outcome) {
    List<Explanation> reasons = new ArrayList<>(some(findings, Assessor::deciding));
    if (outcome == Outcome.NOT_CONCERNED) {
      reasons.addAll(some(findings, Assessor::notMet));
    }
    if (outcome == Outcome.NOT_CONCERNED && reasons.isEmpty()) {
      reasons.addAll(some(findings, Assessor::farFrom));
    }
    return reasons.size() < 2 ? reasons : merged(reasons);
  }

  /** The same exemption from several rules is one reason, which names all of them. */
  private static List<Explanation> merged(List<Explanation> reasons) {
    Map<Explanation, Set<Explanation>> because = new LinkedHashMap<>();
    for (Explanation reason : reasons) {
      because
          .computeIfAbsent(
              Explanation.of(reason.kind(), reason.statement()), bare -> new LinkedHashSet<>())
          .addAll(reason.because());
    }
    List<Explanation> merged = new ArrayList<>();
    because.forEach(
        (bare, all) ->
            merged.add(new Explanation(bare.kind(), bare.statement(), List.copyOf(all))));
    return merged;
  }

  private static List<Finding.Applies> applying(List<Finding> findings) {
    return some(
        findings,
        finding ->
            finding instanceof Finding.Applies applies ? Optional.of(applies) : Optional.empty());
  }

  private static Optional<Finding.Needs> needs(Finding finding) {
    return finding instanceof Finding.Needs needs ? Optional.of(needs) : Optional.empty();
  }

  private static Optional<Explanation> deciding(Finding finding) {
    return switch (finding) {
      case Finding.ForRegistrar(var why) -> Optional.of(why);
      case Finding.Exempt(var why) -> Optional.of(why);
      default -> Optional.empty();
    };
  }

  private static Optional<Explanation> notMet(Finding finding) {
    return finding instanceof Finding.NotMet(var why) ? Optional.of(why) : Optional.empty();
  }

  private static Optional<Explanation> farFrom(Finding finding) {
    return finding instanceof Finding.FarFrom(var why) ? Optional.of(why) : Optional.empty();
  }

  private static <T> List<T> some(List<Finding> findings, Function<Finding, Optional<T>> choice) {
    List<T> chosen = new ArrayList<>();
    for (Finding finding : findings) {
      choice.apply(finding).ifPresent(chosen::add);
    }
    return chosen;
  }
}
