package org.manzil.rules.law;

import java.util.List;
import java.util.Map;
import org.manzil.rules.condition.ConditionReader;
import org.manzil.rules.timelimit.HolidayCalendar;
import org.manzil.rules.yaml.YamlValue;

/**
 * Everything that rules refer to by name.
 *
 * @param acts published texts that rules are taken from
 * @param duties what rules make people do
 * @param exemptions whom rules exempt
 * @param openCases for whom the sources do not decide
 * @param calendars calendars that time limits are counted in
 */
record RuleBook(
    Map<String, Source> acts,
    Map<String, Duty> duties,
    Map<String, ExceptionalCase> exemptions,
    Map<String, ExceptionalCase> openCases,
    Map<String, HolidayCalendar> calendars) {

  static RuleBook read(
      YamlValue rules,
      List<String> languages,
      ConditionReader conditions,
      Map<String, Source> acts,
      Map<String, HolidayCalendar> calendars) {
    CaseReader cases = new CaseReader(languages, conditions, acts);
    return new RuleBook(
        acts,
        rules.get("duties").byId(value -> Duty.read(value, languages)),
        rules.find("exemptions").map(list -> list.byId(cases::read)).orElse(Map.of()),
        rules.find("open-cases").map(list -> list.byId(cases::read)).orElse(Map.of()),
        calendars);
  }

  private record CaseReader(
      List<String> languages, ConditionReader conditions, Map<String, Source> acts) {

    ExceptionalCase read(YamlValue value) {
      value.only("id", "when", "asked", "text", "source");
      return new ExceptionalCase(
          value.get("id").code(),
          conditions.read(value.get("when")),
          value.find("asked").map(YamlValue::flag).orElse(true),
          value.get("text").texts(languages),
          Source.at(value.get("source"), acts));
    }
  }
}
