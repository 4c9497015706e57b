package org.manzil.rules.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.facts.FactProblem.Code;
import org.manzil.rules.language.Coded;
import org.manzil.rules.language.Sentence;

/** Reads facts from a program's values and gathers all that is wrong with them. */
final class FactsReader {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final int LONGEST_STAY = 36_600;

  private final Map<String, ?> values;
  private final List<FactProblem> problems = new ArrayList<>();

  FactsReader(Map<String, ?> values) {
    this.values = values;
  }

  Facts read() {
    List<String> known = FactName.codes();
    values.keySet().stream()
        .filter(name -> !known.contains(name))
        .sorted()
        .forEach(name -> refuse(name, Code.UNKNOWN_FACT, "refused.unknown-fact"));
    Facts facts =
        Facts.builder()
            .purpose(value(FactName.PURPOSE, value -> coded(value, Purpose.values())))
            .visaFree(value(FactName.VISA_FREE, Boolean.class::cast))
            .arrived(value(FactName.ARRIVED, FactsReader::day))
            .stayDays(value(FactName.STAY_DAYS, FactsReader::days))
            .movedIn(value(FactName.MOVED_IN, FactsReader::day))
            .movedOut(value(FactName.MOVED_OUT, FactsReader::day))
            .leavingCountry(value(FactName.LEAVING_COUNTRY, Boolean.class::cast))
            .land(value(FactName.LAND, value -> matching(value, "[A-Z0-9]{1,3}")))
            .nationality(value(FactName.NATIONALITY, FactsReader::country))
            .birthDate(value(FactName.BIRTH_DATE, value -> BirthDate.parse((String) value)))
            .roles(value(FactName.ROLES, FactsReader::roles))
            .familyLink(value(FactName.FAMILY_LINK, value -> coded(value, FamilyLink.values())))
            .build();
    if (!problems.isEmpty()) {
      throw new RefusedFactsException(problems);
    }
    return facts;
  }

  private <T> @Nullable T value(FactName fact, Function<Object, T> reading) {
    Object value = values.get(fact.code());
    if (value == null) {
      return null;
    }
    try {
      return reading.apply(value);
    } catch (ClassCastException | DateTimeException | IllegalArgumentException e) {
      refuse(fact.code(), Code.WRONG_VALUE, "refused.wrong-value." + fact.code());
      return null;
    }
  }

  private void refuse(String field, Code code, String phrase) {
    problems.add(
        new FactProblem(List.of(field), code, new Sentence(phrase, Map.of("field", field))));
  }

  private static <E extends Coded> E coded(Object value, E[] constants) {
    return Arrays.stream(constants)
        .filter(constant -> constant.code().equals(value))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("not a known code"));
  }

  private static String matching(Object value, String pattern) {
    String text = (String) value;
    if (!text.matches(pattern)) {
      throw new IllegalArgumentException("not of the form");
    }
    return text;
  }

  private static LocalDate day(Object value) {
    return LocalDate.parse(matching(value, "[0-9]{4}-[0-9]{2}-[0-9]{2}"));
  }

  private static int days(Object value) {
    if (!(value instanceof Integer || value instanceof Long)) {
      throw new IllegalArgumentException("not a whole number");
    }
    long number = ((Number) value).longValue();
    if (number < 1 || number > LONGEST_STAY) {
      throw new IllegalArgumentException("not a number of days");
    }
    return (int) number;
  }

  private static String country(Object value) {
    if (!COUNTRIES.contains((String) value)) {
      throw new IllegalArgumentException("not a country");
    }
    return (String) value;
  }

  private static Set<Role> roles(Object value) {
    return ((Collection<?>) value)
        .stream().map(role -> coded(nonNull(role), Role.values())).collect(Collectors.toSet());
  }

  private static Object nonNull(@Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException("null in a list");
    }
    return value;
  }
}
