package org.manzil.rules.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.language.Text;
import org.manzil.rules.law.Actor;
import org.manzil.rules.law.Duty;

/**
 * A duty that somebody has because of one event.
 *
 * @param duty what must be done
 * @param since day of the event
 * @param earliest first day on which it can be done, if the rule sets one
 * @param lastDay last day on which it is done in time; null when the source gives none or it cannot
 *     be counted, and then the explanation says whom to ask
 * @param whoActs who must do it
 * @param bring what to bring
 * @param rule the rule it follows from
 * @param explanation why, and how the last day was counted
 */
public record Obligation(
    Duty duty,
    LocalDate since,
    @Nullable LocalDate earliest,
    @Nullable LocalDate lastDay,
    Actor whoActs,
    List<Text> bring,
    RuleReference rule,
    Explanation explanation) {

  public Obligation {
    bring = List.copyOf(bring);
  }

  /** The obligation as programs are given it, as in {@link Assessment#toMap}. */
  public Map<String, @Nullable Object> toMap(Locale locale) {
    return AnswerMap.of(this, locale);
  }
}
