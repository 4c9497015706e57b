package org.manzil.service.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manzil.service.log.SaltedEntry;

/**
 * A report as the person reads it, with the log entry that fixes it.
 *
 * @param overdue whether the last day for an answer has passed without one
 * @param answer null while it waits
 */
public record SaidReport(
    Report report, String words, boolean overdue, SaltedEntry entry, @Nullable Answer answer) {

  /**
   * What a registrar answered.
   *
   * @param correction what put it right; null where it stays, and in answers of before it was asked
   * @param appeal how to have it reviewed; empty where it was corrected
   */
  public record Answer(
      boolean corrected,
      @Nullable Correction correction,
      String words,
      String appeal,
      String office,
      String officer,
      Instant at,
      SaltedEntry entry) {

    /** The outcome's name in the interface and in the log. */
    public String outcome() {
      return corrected ? ReportAnswer.CORRECTED : ReportAnswer.STAYS;
    }

    /** Names the entry; the words are personal. */
    @Override
    public String toString() {
      return "Answer[" + entry.id() + "]";
    }
  }

  public Instant at() {
    return report.at();
  }

  public LocalDate due() {
    return report.due();
  }

  /** Names the entry; the words are personal. */
  @Override
  public String toString() {
    return "SaidReport[" + entry.id() + "]";
  }
}
