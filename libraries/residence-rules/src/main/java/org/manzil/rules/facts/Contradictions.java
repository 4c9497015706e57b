package org.manzil.rules.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.facts.FactProblem.Code;
import org.manzil.rules.language.Sentence;

/** Finds facts that cannot be true together, so that nobody is given a date that rests on them. */
public final class Contradictions {

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  private final List<FactProblem> problems = new ArrayList<>();

  private Contradictions() {}

  /**
   * Refuses facts that contradict each other or the day they are judged on.
   *
   * @param lands known parts of the country; empty when the regime tells none apart
   * @throws RefusedFactsException naming the facts
   */
  public static void refuse(Facts facts, LocalDate on, List<String> lands) {
    Contradictions found = new Contradictions();
    found.checkRange(facts);
    if (found.problems.isEmpty()) {
      found.checkOrder(facts);
      found.checkBirth(facts, on);
    }
    String land = facts.land();
    if (land != null && !lands.isEmpty() && !lands.contains(land)) {
      found.add(Code.WRONG_VALUE, "refused.wrong-value.land", FactName.LAND);
    }
    if (!found.problems.isEmpty()) {
      throw new RefusedFactsException(found.problems);
    }
  }

  private void checkRange(Facts facts) {
    inRange(FactName.ARRIVED, facts.arrived());
    inRange(FactName.MOVED_IN, facts.movedIn());
    inRange(FactName.MOVED_OUT, facts.movedOut());
    BirthDate birth = facts.birthDate();
    if (birth != null && birth.earliest().getYear() < 1850) {
      add(Code.OUT_OF_RANGE, "refused.out-of-range", FactName.BIRTH_DATE);
    }
  }

  private void inRange(FactName fact, @Nullable LocalDate day) {
    if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
      add(Code.OUT_OF_RANGE, "refused.out-of-range", fact);
    }
  }

  private void checkOrder(Facts facts) {
    inOrder(facts.movedIn(), FactName.MOVED_IN, facts.movedOut(), FactName.MOVED_OUT);
    inOrder(facts.arrived(), FactName.ARRIVED, facts.movedIn(), FactName.MOVED_IN);
    inOrder(facts.arrived(), FactName.ARRIVED, facts.movedOut(), FactName.MOVED_OUT);
  }

  private void checkBirth(Facts facts, LocalDate on) {
    BirthDate birth = facts.birthDate();
    if (birth == null) {
      return;
    }
    LocalDate born = birth.earliest();
    if (born.isAfter(on)) {
      add(Code.CONTRADICTION, "refused.born-in-future", FactName.BIRTH_DATE);
      return;
    }
    inOrder(born, FactName.BIRTH_DATE, facts.arrived(), FactName.ARRIVED);
    inOrder(born, FactName.BIRTH_DATE, facts.movedIn(), FactName.MOVED_IN);
    inOrder(born, FactName.BIRTH_DATE, facts.movedOut(), FactName.MOVED_OUT);
  }

  private void inOrder(
      @Nullable LocalDate before, FactName first, @Nullable LocalDate after, FactName second) {
    if (before != null && after != null && after.isBefore(before)) {
      add(Code.CONTRADICTION, "refused.order", first, second);
    }
  }

  private void add(Code code, String phrase, FactName... facts) {
    Map<String, Object> said =
        facts.length == 2
            ? Map.of("field", facts[0].wording(), "other", facts[1].wording())
            : Map.of("field", facts[0].wording());
    List<String> fields = List.of(facts).stream().map(FactName::code).toList();
    problems.add(new FactProblem(fields, code, new Sentence(phrase, said)));
  }
}
