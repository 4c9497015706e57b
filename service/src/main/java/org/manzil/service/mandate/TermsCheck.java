package org.manzil.service.mandate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bounds what a person agrees with their helper. */
public final class TermsCheck {

  /** In UTF-16 code units, as browsers count. */
  public static final int LONGEST = 100;

  private TermsCheck() {}

  /**
   * What is wrong, by field: {@code helper}, {@code organisation}, {@code acts}, {@code lastDay}.
   */
  public static Map<String, String> problems(
      String helper, String organisation, int acts, @Nullable LocalDate lastDay, LocalDate today) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (helper.isBlank()) {
      problems.put("helper", "missing");
    }
    name(problems, "helper", helper);
    name(problems, "organisation", organisation);
    if (acts == 0) {
      problems.put("acts", "missing");
    }
    if (lastDay == null) {
      problems.put("lastDay", "not-a-date");
    } else if (lastDay.isBefore(today)) {
      problems.put("lastDay", "past");
    } else if (lastDay.isAfter(today.plusDays(Mandates.LONGEST_DAYS))) {
      problems.put("lastDay", "too-late");
    }
    return problems;
  }

  private static void name(Map<String, String> problems, String field, String typed) {
    if (typed.length() > LONGEST) {
      problems.put(field, "too-long");
    } else if (!typed.codePoints().allMatch(TermsCheck::readable)) {
      problems.put(field, "unreadable");
    }
  }

  /** No control characters, no half characters, and nothing that turns the text around it. */
  private static boolean readable(int point) {
    int type = Character.getType(point);
    return type != Character.CONTROL && type != Character.SURROGATE && type != Character.FORMAT;
  }
}
