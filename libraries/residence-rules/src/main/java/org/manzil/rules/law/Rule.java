package org.manzil.rules.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzil.rules.condition.Conditions;
import org.manzil.rules.language.Text;
import org.manzil.rules.timelimit.Span;

/**
 * One rule of law, read and checked.
 *
 * @param id its name
 * @param duty what it makes people do
 * @param says the rule in one sentence, for people
 * @param inForce the days whose events it governs
 * @param trigger what makes it apply
 * @param conditions for whom
 * @param exempt whom it exempts
 * @param registrarDecides for whom its source does not decide
 * @param mustAct who acts, the first case that is met
 * @param limit by when
 * @param earliest how long before the event it can be done
 * @param bring what to bring
 * @param source where it is written
 */
public record Rule(
    String id,
    Duty duty,
    Text says,
    Validity inForce,
    Trigger trigger,
    Conditions conditions,
    List<ExceptionalCase> exempt,
    List<ExceptionalCase> registrarDecides,
    List<ActingCase> mustAct,
    Limit limit,
    Optional<Span> earliest,
    List<Text> bring,
    Source source) {

  /** Everything that must be known of a person before the rule can be applied to them. */
  public List<Conditions> allConditions() {
    List<Conditions> all = new ArrayList<>();
    all.add(conditions);
    exempt.forEach(exception -> all.add(exception.when()));
    registrarDecides.forEach(open -> all.add(open.when()));
    return all;
  }
}
