package org.manzil.rules.assessment;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.language.Sentence;
import org.manzil.rules.language.Wording;
import org.manzil.rules.law.Actor;
import org.manzil.rules.law.Duty;

/** One thing that is different between two answers. */
public sealed interface Change {

  /** The change in one sentence. */
  Wording wording();

  /** The answer itself is another. */
  record OfOutcome(Outcome before, Outcome after) implements Change {
    @Override
    public Wording wording() {
      return new Sentence("diff.outcome", Map.of("before", said(before), "after", said(after)));
    }

    private static Wording said(Outcome outcome) {
      return new Sentence("outcome." + outcome.code());
    }
  }

  /** A duty arises. */
  record Arisen(Obligation obligation) implements Change {
    @Override
    public Wording wording() {
      Wording title = obligation.duty().title();
      LocalDate last = obligation.lastDay();
      return last == null
          ? new Sentence("diff.new", Map.of("duty", title))
          : new Sentence("diff.new-until", Map.of("duty", title, "day", last));
    }
  }

  /** A duty is none any more. */
  record Gone(Obligation obligation) implements Change {
    @Override
    public Wording wording() {
      return new Sentence("diff.gone", Map.of("duty", obligation.duty().title()));
    }
  }

  /** The last day of a duty is another; null where there is none. */
  record OfLastDay(Duty duty, @Nullable LocalDate before, @Nullable LocalDate after)
      implements Change {
    @Override
    public Wording wording() {
      return DayChange.said("diff.last-day", duty, before, after);
    }
  }

  /** The earliest day of a duty is another; null where there is none. */
  record OfEarliest(Duty duty, @Nullable LocalDate before, @Nullable LocalDate after)
      implements Change {
    @Override
    public Wording wording() {
      return DayChange.said("diff.earliest", duty, before, after);
    }
  }

  /** Somebody else must act. */
  record OfActor(Duty duty, Actor before, Actor after) implements Change {
    @Override
    public Wording wording() {
      return new Sentence("diff.who-acts", Map.of("duty", duty.title()));
    }
  }

  /** The duty follows from another rule. */
  record OfRule(Duty duty, RuleReference before, RuleReference after) implements Change {
    @Override
    public Wording wording() {
      return new Sentence("diff.rule", Map.of("duty", duty.title(), "after", after.id()));
    }
  }
}
