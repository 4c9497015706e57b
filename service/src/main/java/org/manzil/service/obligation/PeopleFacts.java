package org.manzil.service.obligation;

import java.time.LocalDate;
import java.util.function.Consumer;

/** What people have told for their duties, without who told it. */
public interface PeopleFacts {
  /** Hands over each person's move as it stands on that day, in no order; none is kept. */
  void each(LocalDate on, Consumer<Move> visitor);
}
