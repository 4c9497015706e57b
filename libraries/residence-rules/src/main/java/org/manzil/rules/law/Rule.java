package org.manzil.rules.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

  /** Everything that is asked of a person before the rule is applied to them. */
  public List<Conditions> allConditions() {
    List<Conditions> all = new ArrayList<>();
    all.add(conditions);
    for (ExceptionalCase exception : exceptions()) {
      if (exception.asked()) {
        all.add(exception.when());
      }
    }
    return all;
  }

  /** All people it treats apart: first those it exempts, then those left to a registrar. */
  public List<ExceptionalCase> exceptions() {
    return Stream.concat(exempt.stream(), registrarDecides.stream()).toList();
  }
}
