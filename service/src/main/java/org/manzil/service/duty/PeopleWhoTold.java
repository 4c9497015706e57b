package org.manzil.service.duty;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.manzil.rules.facts.RefusedFactsException;
import org.manzil.service.obligation.Move;
import org.manzil.service.obligation.PeopleFacts;
import org.manzil.service.obligation.interview.Interview;
import org.manzil.service.obligation.interview.Told;
import org.springframework.stereotype.Component;

/**
 * The open moves, past and to come, of everybody who keeps answers for their duties, for counting
 * whom rules concern.
 */
@Component
class PeopleWhoTold implements PeopleFacts {

  private final DutyFiles files;

  PeopleWhoTold(DutyFiles files) {
    this.files = files;
  }

  @Override
  public void each(LocalDate on, Consumer<Move> visitor) {
    files.eachKept(kept -> move(kept).ifPresent(visitor));
  }

  /** Nothing where no move is told, or where it is filed: that is judged by its own day. */
  private static Optional<Move> move(Kept kept) {
    Told told = Told.of(kept.standing());
    try {
      return Interview.day(told).filter(day -> !kept.filed()).map(day -> Interview.of(told));
    } catch (RefusedFactsException | NoSuchElementException e) {
      return Optional.empty();
    }
  }
}
