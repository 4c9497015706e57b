package org.manzil.service.obligation;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.manzil.rules.facts.Facts;

/** The facts that people have told for their duties, without who told them. */
public interface PeopleFacts {
  /** Hands over each person's facts as they stand on that day, in no order; none are kept. */
  void each(LocalDate on, Consumer<Facts> visitor);
}
