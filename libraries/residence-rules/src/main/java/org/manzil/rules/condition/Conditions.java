package org.manzil.rules.condition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.facts.Facts;

/**
 * Conditions that must all be met.
 *
 * @param all the conditions in the author's order, which is the order of asking
 */
public record Conditions(List<Condition> all) {

  /** No condition: met by everybody. */
  public static final Conditions NONE = new Conditions(List.of());

  public Conditions {
    all = List.copyOf(all);
  }

  /**
   * The answer for all of them: one that is not met decides before any missing fact is asked for,
   * and a missing fact is asked for before a registrar is called.
   */
  public Answer test(Facts facts, @Nullable LocalDate day) {
    Answer answer = Answer.MET;
    for (Condition condition : all) {
      Answer one = condition.test(facts, day);
      if (one == Answer.NOT_MET) {
        return one;
      }
      if (one == Answer.NOT_TOLD || (one == Answer.UNDECIDABLE && answer == Answer.MET)) {
        answer = one;
      }
    }
    return answer;
  }

  /** The first condition with this answer. */
  public Optional<Condition> first(Answer answer, Facts facts, @Nullable LocalDate day) {
    return all.stream().filter(condition -> condition.test(facts, day) == answer).findFirst();
  }
}
