package org.manzil.service.duty;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.assessment.Assessment;
import org.manzil.rules.facts.FactProblem;
import org.manzil.service.obligation.interview.Interview;
import org.manzil.service.obligation.interview.Told;

/**
 * A person's duties as they stand.
 *
 * @param duties what is still open first
 * @param current what the answer rests on: the file, the kept answers, and the move they amount to
 * @param filed whether that move is filed and not refused
 * @param step what is asked next about it
 * @param assessment the answer about it; null while no move is known, or where answers contradict
 *     each other
 */
public record MyDuties(
    List<OwnDuty> duties,
    Told current,
    boolean filed,
    Interview.Step step,
    @Nullable Assessment assessment) {

  public MyDuties {
    duties = List.copyOf(duties);
  }

  /** The question that comes next; null if there is none. */
  public Interview.Step.@Nullable Ask ask() {
    return step instanceof Interview.Step.Ask ask ? ask : null;
  }

  /** What cannot be true together; empty where nothing contradicts. */
  public List<FactProblem> problems() {
    return step instanceof Interview.Step.Refused(List<FactProblem> problems)
        ? problems
        : List.of();
  }

  /** Personal, so never printed. */
  @Override
  public String toString() {
    return "MyDuties[" + duties.size() + "]";
  }
}
