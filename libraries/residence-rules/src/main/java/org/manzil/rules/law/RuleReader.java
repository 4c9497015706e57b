package org.manzil.rules.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.manzil.rules.condition.ConditionReader;
import org.manzil.rules.condition.Conditions;
import org.manzil.rules.language.Text;
import org.manzil.rules.timelimit.HolidayCalendar;
import org.manzil.rules.timelimit.Span;
import org.manzil.rules.timelimit.TimeLimitReader;
import org.manzil.rules.timelimit.Unit;
import org.manzil.rules.yaml.YamlValue;

/** Reads one rule. */
final class RuleReader {

  private final List<String> languages;
  private final ConditionReader conditions;
  private final RuleBook book;

  RuleReader(List<String> languages, ConditionReader conditions, RuleBook book) {
    this.languages = languages;
    this.conditions = conditions;
    this.book = book;
  }

  Rule read(YamlValue value) {
    value.only(
        "id",
        "duty",
        "says",
        "in-force",
        "replaces",
        "event",
        "alongside",
        "applies-when",
        "exempt",
        "registrar-decides",
        "must-act",
        "time-limit",
        "earliest",
        "bring",
        "source");
    return new Rule(
        value.get("id").code(),
        value.get("duty").lookUp(book.duties()),
        value.get("says").texts(languages),
        Validity.read(value.get("in-force")),
        trigger(value),
        value.find("applies-when").map(conditions::read).orElse(Conditions.NONE),
        cases(value, "exempt", book.exemptions()),
        cases(value, "registrar-decides", book.openCases()),
        mustAct(value.get("must-act")),
        limit(value.get("time-limit")),
        value.find("earliest").map(RuleReader::earliest),
        value.find("bring").map(this::texts).orElse(List.of()),
        Source.at(value.get("source"), book.acts()));
  }

  private Trigger trigger(YamlValue value) {
    Optional<YamlValue> alongside = value.find("alongside");
    if (alongside.isPresent() == value.find("event").isPresent()) {
      throw value.problem("a rule has exactly one of 'event' and 'alongside'");
    }
    return alongside
        .<Trigger>map(
            duties -> new Trigger.Alongside(codes(duties.each(one -> one.lookUp(book.duties())))))
        .orElseGet(() -> new Trigger.OnEvent(Event.read(value.get("event"))));
  }

  private static Set<String> codes(List<Duty> duties) {
    Set<String> codes = new HashSet<>();
    duties.forEach(duty -> codes.add(duty.code()));
    return codes;
  }

  private static List<ExceptionalCase> cases(
      YamlValue value, String key, Map<String, ExceptionalCase> known) {
    return value.find(key).map(names -> names.each(name -> name.lookUp(known))).orElse(List.of());
  }

  private List<ActingCase> mustAct(YamlValue value) {
    if (value.isScalar()) {
      return List.of(new ActingCase(value.choice(Actor.class), Conditions.NONE, Optional.empty()));
    }
    List<ActingCase> cases = new ArrayList<>(value.each(this::acting));
    boolean lastIsForAll = cases.getLast().when().all().isEmpty();
    if (!lastIsForAll || cases.stream().filter(one -> one.when().all().isEmpty()).count() > 1) {
      throw value.problem("the last case of 'must-act', and only the last, has no 'when'");
    }
    return cases;
  }

  private ActingCase acting(YamlValue value) {
    value.only("who", "when", "words");
    return new ActingCase(
        value.get("who").choice(Actor.class),
        value.find("when").map(conditions::read).orElse(Conditions.NONE),
        value.find("words").map(words -> words.texts(languages)));
  }

  private Limit limit(YamlValue value) {
    Optional<YamlValue> ask = value.find("not-in-source");
    if (ask.isPresent()) {
      value.only("not-in-source");
      return new Limit.NotInSource(ask.get().texts(languages));
    }
    value.only("within", "day-itself", "last-day", "calendar", "counted-by", "why");
    HolidayCalendar calendar = value.get("calendar").lookUp(book.calendars());
    return new Limit.Within(
        TimeLimitReader.read(value),
        calendar,
        value.find("counted-by").map(source -> Source.at(source, book.acts())),
        value.find("why").map(why -> why.texts(languages)));
  }

  private static Span earliest(YamlValue value) {
    value.only("before-event");
    Span span = Span.read(value.get("before-event"));
    if (span.unit() == Unit.WORKING_DAYS) {
      throw value.problem("an earliest day is counted in calendar days, weeks or months");
    }
    return span;
  }

  private List<Text> texts(YamlValue value) {
    return value.each(text -> text.texts(languages));
  }
}
