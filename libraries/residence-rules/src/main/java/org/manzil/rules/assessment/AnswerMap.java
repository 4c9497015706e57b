package org.manzil.rules.assessment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.law.Source;

/** Puts an assessment into the maps that become JSON. */
final class AnswerMap {

  private AnswerMap() {}

  static Map<String, @Nullable Object> of(Assessment assessment, Locale locale) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("regime", assessment.regimeId());
    map.put("version", assessment.version());
    map.put("on", assessment.on().toString());
    map.put("outcome", assessment.outcome().code());
    map.put("obligations", assessment.obligations().stream().map(one -> of(one, locale)).toList());
    map.put("nextFact", of(assessment.nextFact(), locale));
    map.put("reasons", assessment.reasons().stream().map(why -> why.toMap(locale)).toList());
    return map;
  }

  static Map<String, @Nullable Object> of(Obligation obligation, Locale locale) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("duty", obligation.duty().code());
    map.put("since", obligation.since().toString());
    map.put("earliest", iso(obligation.earliest()));
    map.put("lastDay", iso(obligation.lastDay()));
    map.put("whoActs", obligation.whoActs().code());
    map.put("bring", obligation.bring().stream().map(text -> text.in(locale)).toList());
    map.put("rule", of(obligation.rule()));
    map.put("explanation", obligation.explanation().toMap(locale));
    return map;
  }

  private static Map<String, Object> of(RuleReference rule) {
    Source source = rule.source();
    Map<String, @Nullable Object> from = new LinkedHashMap<>();
    from.put("publisher", source.publisher());
    from.put("title", source.title());
    from.put("section", source.section());
    from.put("date", source.date().toString());
    from.put("url", source.url());
    from.put("read", source.read().toString());
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", rule.id());
    map.put("source", from);
    return map;
  }

  private static @Nullable Map<String, Object> of(@Nullable NextFact next, Locale locale) {
    if (next == null) {
      return null;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", next.name().code());
    map.put("why", next.why(locale));
    return map;
  }

  private static @Nullable String iso(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
