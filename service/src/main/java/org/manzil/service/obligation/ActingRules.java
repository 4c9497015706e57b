package org.manzil.service.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.condition.Answer;
import org.manzil.rules.condition.Condition;
import org.manzil.rules.condition.Conditions;
import org.manzil.rules.facts.Facts;
import org.manzil.rules.law.ActingCase;
import org.manzil.rules.law.Actor;
import org.manzil.rules.law.ExceptionalCase;
import org.manzil.rules.law.NoticeKind;
import org.manzil.rules.law.Rule;
import org.springframework.stereotype.Component;

/** Who of a household acts for whom, as far as it follows from their ages. */
@Component
public class ActingRules {

  private final Regimes regimes;

  ActingRules(Regimes regimes) {
    this.regimes = regimes;
  }

  /**
   * Who acts for a person of that date of birth who makes the same move; empty where the rules of
   * the day know no such notice.
   *
   * @param birthDate as in a notice, its parts may be unknown
   * @param at the moment by whose rules it is judged
   */
  public Optional<Acting> acting(
      String kind, LocalDate since, String birthDate, Instant at, Locale locale) {
    NoticeKind notice = NoticeKind.valueOf(kind.toUpperCase(Locale.ROOT));
    Facts facts = Facts.from(Map.of("birthDate", birthDate));
    Locale reader = regimes.at(at).speaking(locale);
    // Nobody asks a child for a visa: of the rules for this notice the first in force is taken.
    return regimes.at(at).law().rules().stream()
        .filter(rule -> rule.duty().notices().contains(notice))
        .filter(rule -> rule.inForce().holds(since))
        .findFirst()
        .flatMap(
            rule -> exempt(rule, facts, since, reader).or(() -> acts(rule, facts, since, reader)));
  }

  private static Optional<Acting> exempt(Rule rule, Facts facts, LocalDate since, Locale reader) {
    return rule.exempt().stream()
        .filter(one -> byAge(one.when()))
        .filter(one -> one.when().test(facts, since) == Answer.MET)
        .findFirst()
        .map(one -> nobody(one, reader));
  }

  private static Acting nobody(ExceptionalCase exempt, Locale reader) {
    return new Acting(
        Acting.Who.NOBODY, under(exempt.when()), exempt.text().in(reader), exempt.source());
  }

  private static Optional<Acting> acts(Rule rule, Facts facts, LocalDate since, Locale reader) {
    for (ActingCase one : rule.mustAct()) {
      Answer answer = one.when().test(facts, since);
      if (answer == Answer.MET) {
        return who(one.who()).map(who -> acting(who, rule, one, reader));
      }
      if (answer != Answer.NOT_MET) {
        return Optional.of(acting(Acting.Who.REGISTRAR, rule, one, reader));
      }
    }
    return Optional.empty();
  }

  private static Acting acting(Acting.Who who, Rule rule, ActingCase one, Locale reader) {
    return new Acting(
        who,
        limit(rule.mustAct()),
        one.words().map(words -> words.in(reader)).orElse(null),
        rule.source());
  }

  private static Optional<Acting.Who> who(Actor actor) {
    return switch (actor) {
      case PARENT -> Optional.of(Acting.Who.PARENT);
      case RESIDENT -> Optional.of(Acting.Who.THEMSELVES);
      case HOST -> Optional.empty();
    };
  }

  /** The age below which a parent acts. */
  private static @Nullable Integer limit(List<ActingCase> cases) {
    return cases.stream()
        .filter(one -> one.who() == Actor.PARENT)
        .flatMap(one -> Stream.ofNullable(under(one.when())))
        .findFirst()
        .orElse(null);
  }

  private static boolean byAge(Conditions when) {
    return !when.all().isEmpty() && when.all().stream().allMatch(Condition.OfAge.class::isInstance);
  }

  private static @Nullable Integer under(Conditions when) {
    return when.all().stream()
        .flatMap(one -> one instanceof Condition.OfAge age ? Stream.of(age.under()) : Stream.of())
        .filter(age -> age != Integer.MAX_VALUE)
        .findFirst()
        .orElse(null);
  }
}
