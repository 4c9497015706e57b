package org.manzil.rules.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.manzil.rules.condition.ConditionReader;
import org.manzil.rules.timelimit.HolidayCalendar;
import org.manzil.rules.timelimit.HolidayCalendarReader;
import org.manzil.rules.yaml.YamlValue;

/**
 * Everything a regime makes people do.
 *
 * @param duties the duties, in the author's order
 * @param rules the rules, in the author's order, those alongside other duties last
 * @param information what people should know besides
 */
public record Law(List<Duty> duties, List<Rule> rules, List<Information> information) {

  public Law {
    duties = List.copyOf(duties);
    rules = List.copyOf(rules);
    information = List.copyOf(information);
  }

  /**
   * Reads {@code rules.yaml} and {@code calendars.yaml}.
   *
   * @param lands parts of the country that the regime tells apart; may be none
   */
  public static Law read(
      YamlValue rulesFile, YamlValue calendarsFile, List<String> languages, List<String> lands) {
    rulesFile.only("acts", "duties", "exemptions", "open-cases", "rules", "information");
    calendarsFile.only("calendars");
    Map<String, Source> acts = rulesFile.get("acts").byId(Source::read);
    HolidayCalendarReader calendarReader =
        new HolidayCalendarReader(languages, lands, source -> Source.at(source, acts));
    Map<String, HolidayCalendar> calendars =
        calendarsFile.get("calendars").byId(calendarReader::read);
    ConditionReader conditions = new ConditionReader(lands);
    RuleBook book = RuleBook.read(rulesFile, languages, conditions, acts, calendars);
    RuleReader reader = new RuleReader(languages, conditions, book);
    Map<String, Rule> rules = rulesFile.get("rules").byId(reader::read);
    Succession.check(rulesFile.get("rules"), rules);
    List<Information> information =
        rulesFile
            .find("information")
            .map(list -> list.byId(value -> Information.read(value, languages, acts)))
            .map(found -> List.copyOf(found.values()))
            .orElse(List.of());
    return new Law(List.copyOf(book.duties().values()), inOrder(rules), information);
  }

  /** Rules alongside a duty come after all that could make it arise. */
  private static List<Rule> inOrder(Map<String, Rule> rules) {
    List<Rule> ordered = new ArrayList<>(rules.values());
    ordered.sort((a, b) -> Boolean.compare(isAlongside(a), isAlongside(b)));
    return ordered;
  }

  private static boolean isAlongside(Rule rule) {
    return rule.trigger() instanceof Trigger.Alongside;
  }
}
