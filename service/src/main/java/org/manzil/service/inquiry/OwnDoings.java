package org.manzil.service.inquiry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.manzil.service.resident.ResidentId;

/**
 * What a registrar did themselves: of what is written about it afterwards another one judges. The
 * database compares, so that a list is cut after what concerns the registrar was left out.
 */
public record OwnDoings(List<Doing> all) {

  /** Something done with a notice. */
  public record Doing(ResidentId resident, String number, Instant at) {}

  /**
   * A condition that holds for rows about nothing that the registrar did before, with three
   * parameters: {@link #residents}, {@link #numbers} and {@link #moments}. A row whose number is
   * empty is about all that was done for its person.
   *
   * @param moment the column that says when the row was written
   */
  public static String none(String moment) {
    return """
    NOT EXISTS (
      SELECT FROM unnest(?::uuid[], ?::text[], ?::timestamptz[]) AS own (person, about, moment)
      WHERE own.person = resident_id AND (number = '' OR number = own.about)
        AND own.moment <= %s)
    """
        .formatted(moment);
  }

  public UUID[] residents() {
    return all.stream().map(doing -> doing.resident().value()).toArray(UUID[]::new);
  }

  public String[] numbers() {
    return all.stream().map(Doing::number).toArray(String[]::new);
  }

  public String[] moments() {
    return all.stream().map(doing -> doing.at().toString()).toArray(String[]::new);
  }
}
