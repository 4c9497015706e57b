package org.manzil.rules.condition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.manzil.rules.facts.FamilyLink;
import org.manzil.rules.facts.Purpose;
import org.manzil.rules.facts.Role;
import org.manzil.rules.yaml.ProblemKind;
import org.manzil.rules.yaml.YamlValue;

/** Reads conditions; a fact that no condition knows is refused with its line. */
public final class ConditionReader {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final int OLDEST = 150;
  private static final int LONGEST_STAY = 36_600;

  private final List<String> lands;

  /** A reader for a regime of a country with these parts (may be none). */
  public ConditionReader(List<String> lands) {
    this.lands = List.copyOf(lands);
  }

  /** The conditions of one mapping, all of which must be met. */
  public Conditions read(YamlValue value) {
    value.only(
        ProblemKind.UNKNOWN_FACT,
        "purpose",
        "visaFree",
        "arrived",
        "stayDays",
        "leavingCountry",
        "land",
        "nationality",
        "age",
        "roles",
        "familyLink");
    List<Condition> conditions = new ArrayList<>();
    for (Map.Entry<String, YamlValue> entry : value.entries().entrySet()) {
      conditions.add(read(entry.getKey(), entry.getValue()));
    }
    if (conditions.isEmpty()) {
      throw value.problem("expected at least one condition");
    }
    return new Conditions(conditions);
  }

  private Condition read(String fact, YamlValue value) {
    return switch (fact) {
      case "purpose" -> new Condition.OfPurpose(set(value, item -> item.choice(Purpose.class)));
      case "visaFree" -> new Condition.VisaFree(value.flag());
      case "leavingCountry" -> new Condition.LeavingCountry(value.flag());
      case "arrived" -> arrived(value);
      case "stayDays" -> stay(value);
      case "age" -> age(value);
      case "land" -> new Condition.InLand(set(value, item -> item.pick(lands, land -> land)));
      case "nationality" -> new Condition.NationalOf(set(value, ConditionReader::country));
      case "familyLink" ->
          new Condition.OfFamily(set(value, item -> item.choice(FamilyLink.class)));
      default -> new Condition.InRole(set(value, item -> item.choice(Role.class)));
    };
  }

  private static <T> Set<T> set(YamlValue value, Function<YamlValue, T> reading) {
    return new LinkedHashSet<>(value.each(reading));
  }

  private static String country(YamlValue value) {
    String code = value.text();
    if (!COUNTRIES.contains(code)) {
      throw value.problem("'" + code + "' is not a country of ISO 3166-1 (two capital letters)");
    }
    return code;
  }

  private static Condition arrived(YamlValue value) {
    value.only("before", "from");
    LocalDate first = value.find("from").map(YamlValue::date).orElse(LocalDate.MIN);
    LocalDate last =
        value.find("before").map(before -> before.date().minusDays(1)).orElse(LocalDate.MAX);
    refuseEmpty(value, first.isAfter(last));
    return new Condition.ArrivedBetween(first, last);
  }

  private static Condition stay(YamlValue value) {
    value.only("more-than", "at-most");
    int least = value.find("more-than").map(than -> than.number(0, LONGEST_STAY) + 1).orElse(1);
    int most =
        value.find("at-most").map(most1 -> most1.number(1, LONGEST_STAY)).orElse(Integer.MAX_VALUE);
    refuseEmpty(value, least > most);
    return new Condition.StayOf(least, most);
  }

  private static Condition age(YamlValue value) {
    value.only("under", "at-least");
    int least = value.find("at-least").map(age -> age.number(1, OLDEST)).orElse(0);
    int under = value.find("under").map(age -> age.number(1, OLDEST)).orElse(Integer.MAX_VALUE);
    refuseEmpty(value, least >= under);
    return new Condition.OfAge(least, under);
  }

  private static void refuseEmpty(YamlValue value, boolean nothingLeft) {
    if (nothingLeft || value.entries().isEmpty()) {
      throw value.problem("no value can meet this condition, or it says nothing");
    }
  }
}
