package org.manzil.service.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.manzil.service.resident.ResidentId;

/**
 * A report without what is sealed.
 *
 * @param id that of its log entry
 * @param what one of {@link #PARTS}
 * @param number of the notice that it is about; empty where it is about none
 * @param due the authority's working day by whose end it is to be answered
 */
public record Report(
    ResidentId resident,
    UUID id,
    String what,
    String number,
    Instant at,
    LocalDate due,
    boolean answered) {

  /** What can be wrong, in the order it is offered. */
  public static final List<String> PARTS =
      List.of("name", "birth-date", "document", "address", "date", "decision", "card", "other");
}
