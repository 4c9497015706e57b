package org.manzil.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.manzil.rules.card.CardPlan;
import org.manzil.rules.condition.ConditionReader;
import org.manzil.rules.decision.Grounds;
import org.manzil.rules.timelimit.HolidayCalendar;
import org.manzil.rules.timelimit.HolidayCalendarReader;
import org.manzil.rules.yaml.Findings;
import org.manzil.rules.yaml.YamlValue;

/** Reads a regime's folder; the problems of independent files are reported together. */
final class RegimeReader {

  private final RegimeFolder folder;

  RegimeReader(RegimeFolder folder) {
    this.folder = folder;
  }

  Regime read() {
    RegimeHead head = RegimeHead.read(folder.read("regime.yaml"));
    List<String> languages = head.languages();
    Findings findings = new Findings();
    CardPlan card = findings.collect(() -> CardPlan.read(folder.read("card.yaml"), languages));
    Grounds grounds =
        findings.collect(() -> Grounds.read(folder.read("decisions.yaml"), languages));
    Rules rules = findings.collect(() -> rules(head));
    findings.refuse();
    Rules found = Objects.requireNonNull(rules);
    return new Regime(
        head,
        found.duties,
        found.rules,
        Objects.requireNonNull(card),
        Objects.requireNonNull(grounds));
  }

  private Rules rules(RegimeHead head) {
    HolidayCalendarReader calendars = new HolidayCalendarReader(head.languages(), head.lands());
    Map<String, HolidayCalendar> known =
        folder.read("calendars.yaml").only("calendars").get("calendars").byId(calendars::read);
    YamlValue file = folder.read("rules.yaml");
    file.only("acts", "duties", "exemptions", "open-cases", "rules");
    ConditionReader conditions = new ConditionReader(head.lands());
    RuleBook book = RuleBook.read(file, head.languages(), conditions, known);
    RuleReader reader = new RuleReader(head.languages(), conditions, book);
    Map<String, Rule> rules = file.get("rules").byId(reader::read);
    Succession.check(file.get("rules"), rules);
    return new Rules(List.copyOf(book.duties().values()), inOrder(rules));
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

  private record Rules(List<Duty> duties, List<Rule> rules) {}
}
