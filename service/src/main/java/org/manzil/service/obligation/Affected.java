package org.manzil.service.obligation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many people another version of the rules would answer otherwise on its first day. Who they
 * are is told nobody, and how many only roughly: of two exact counts, the difference could be one
 * person.
 *
 * @param considered people whose facts are kept
 * @param duty people who get a duty
 * @param noDuty people who lose one
 * @param earlier people for whom a last day comes earlier, or comes at all
 * @param later people for whom a last day comes later, or goes
 * @param otherwise people whose answer changes in other ways only
 * @param notJudged people whose facts cannot be true together by one of the versions
 */
public record Affected(
    long considered,
    long duty,
    long noDuty,
    long earlier,
    long later,
    long otherwise,
    long notJudged) {

  private static final int COARSE = 10;

  /** Each count as it may be shown. */
  public Map<String, String> shown() {
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("considered", shown(considered));
    shown.put("duty", shown(duty));
    shown.put("noDuty", shown(noDuty));
    shown.put("earlier", shown(earlier));
    shown.put("later", shown(later));
    shown.put("otherwise", shown(otherwise));
    shown.put("notJudged", shown(notJudged));
    return shown;
  }

  private static String shown(long count) {
    return count < COARSE
        ? "fewer than " + COARSE
        : "about " + (count + COARSE / 2) / COARSE * COARSE;
  }
}
