package org.manzil.service.report;

import java.util.List;
import org.manzil.service.resident.Person;

/**
 * A report as the registrar who gave a reason sees it: the words, what the file says where it is
 * about the person, and the number by which a case is opened with a reason of its own.
 *
 * @param held what the file says of the part; empty where that stands in a case or on a card
 * @param corrections what was recorded in the file since, while there is no answer
 * @param proven whether the log has published an answer; otherwise it will
 */
public record OpenedReport(
    SaidReport said, String held, List<Correction> corrections, boolean proven) {

  private static final String LATER = "reportCorrections";

  /** What of a person is shown, as they will read it in the access log. */
  static List<String> fields(Report report) {
    return switch (report.what()) {
      case "name" -> List.of("reportWords", LATER, "name");
      case "birth-date" -> List.of("reportWords", LATER, "birthDate");
      case "document" -> List.of("reportWords", LATER, "documentNumber");
      default -> List.of("reportWords", LATER);
    };
  }

  static String held(Report report, Person person) {
    return switch (report.what()) {
      case "name" -> person.givenName() + " " + person.familyName();
      case "birth-date" -> person.birthDate();
      case "document" -> person.documentNumber();
      default -> "";
    };
  }

  /** Names the report; the rest is personal. */
  @Override
  public String toString() {
    return "OpenedReport[" + said.report().id() + "]";
  }
}
