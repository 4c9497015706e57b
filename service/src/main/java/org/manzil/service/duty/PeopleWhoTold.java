package org.manzil.service.duty;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.manzil.rules.facts.Facts;
import org.manzil.rules.facts.RefusedFactsException;
import org.manzil.service.obligation.PeopleFacts;
import org.manzil.service.obligation.interview.Interview;
import org.manzil.service.obligation.interview.Told;
import org.springframework.stereotype.Component;

/** The facts of everybody who keeps answers for their duties, for counting whom rules concern. */
@Component
class PeopleWhoTold implements PeopleFacts {

  private final DutyFiles files;
  private final Interview interview;

  PeopleWhoTold(DutyFiles files, Interview interview) {
    this.files = files;
    this.interview = interview;
  }

  @Override
  public void each(LocalDate on, Consumer<Facts> visitor) {
    files.eachKept(kept -> facts(kept, on).ifPresent(visitor));
  }

  /** Nothing where no move is told, or one after that day. */
  private Optional<Facts> facts(Kept kept, LocalDate on) {
    Told told = Told.of(kept.standing());
    try {
      return Interview.day(told).filter(day -> !day.isAfter(on)).map(day -> interview.facts(told));
    } catch (RefusedFactsException | NoSuchElementException e) {
      return Optional.empty();
    }
  }
}
