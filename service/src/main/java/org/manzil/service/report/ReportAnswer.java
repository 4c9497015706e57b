package org.manzil.service.report;

import java.util.List;

/**
 * What a registrar answers.
 *
 * @param outcome one of {@link #OUTCOMES}
 * @param correction id of the {@link Correction} that put it right; empty where it stays
 * @param words what was done, or why it stays
 * @param appeal how to have it reviewed; needed where it stays
 */
public record ReportAnswer(String outcome, String correction, String words, String appeal) {

  static final String CORRECTED = "corrected";
  static final String STAYS = "stays";

  /** In the order they are offered. */
  public static final List<String> OUTCOMES = List.of(CORRECTED, STAYS);

  /** Whether the outcome asks for the way to appeal. */
  public static boolean appealed(String outcome) {
    return STAYS.equals(outcome);
  }
}
