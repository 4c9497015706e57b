package org.manzil.rules.condition;

import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manzil.rules.language.Coded;
import org.manzil.rules.language.Sentence;
import org.manzil.rules.language.Wording;

/**
 * A condition said as something true of the person, such as "you came without a visa".
 *
 * @param condition the condition
 */
public record Requirement(Condition condition) implements Wording {

  @Override
  public String in(Locale locale) {
    return sentence(locale).in(locale);
  }

  private Sentence sentence(Locale locale) {
    return switch (condition) {
      case Condition.OfPurpose(var purposes) -> coded("purpose", purposes, locale);
      case Condition.InRole(var roles) -> coded("roles", roles, locale);
      case Condition.OfFamily(var links) -> coded("familyLink", links, locale);
      case Condition.VisaFree(var wanted) -> new Sentence("require.visaFree." + wanted);
      case Condition.LeavingCountry(var wanted) -> new Sentence("require.leavingCountry." + wanted);
      case Condition.StayOf(var least, var most) -> range("stayDays", least, most, 1);
      case Condition.OfAge(var least, var under) -> range("age", least, under, 0);
      case Condition.ArrivedBetween(var first, var last) -> arrived(first, last);
      case Condition.InLand(var lands) -> oneOf("land", lands.stream());
      case Condition.NationalOf(var countries) ->
          oneOf("nationality", countries.stream().map(code -> country(code, locale)));
    };
  }

  private static Sentence arrived(LocalDate first, LocalDate last) {
    if (first.equals(LocalDate.MIN)) {
      return new Sentence("require.arrived.before", Map.of("day", last.plusDays(1)));
    }
    return last.equals(LocalDate.MAX)
        ? new Sentence("require.arrived.from", Map.of("day", first))
        : new Sentence("require.arrived.between", Map.of("first", first, "last", last));
  }

  private static Sentence range(String fact, int least, int most, int lowest) {
    String phrase = "require." + fact;
    if (most == Integer.MAX_VALUE) {
      return new Sentence(phrase + ".least", Map.of("least", least));
    }
    return least <= lowest
        ? new Sentence(phrase + ".most", Map.of("most", most))
        : new Sentence(phrase + ".between", Map.of("least", least, "most", most));
  }

  private static Sentence coded(String fact, Collection<? extends Coded> wanted, Locale locale) {
    return oneOf(
        fact,
        wanted.stream().map(constant -> new Sentence(fact + "." + constant.code()).in(locale)));
  }

  private static Sentence oneOf(String fact, Stream<String> things) {
    String list = things.sorted().collect(Collectors.joining(", "));
    return new Sentence("require." + fact, Map.of("list", list));
  }

  private static String country(String code, Locale locale) {
    return ULocale.getDisplayCountry("und-" + code, locale.getLanguage());
  }
}
