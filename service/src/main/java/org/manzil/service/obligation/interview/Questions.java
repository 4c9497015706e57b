package org.manzil.service.obligation.interview;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.manzil.service.obligation.Obligations;
import org.manzil.service.obligation.interview.Question.Look;
import org.manzil.service.site.DateFields;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How each fact is asked, and how its answer is read and shown again. */
@Component
public class Questions {

  private static final List<String> COUNTRIES = List.of(Locale.getISOCountries());
  private static final Map<String, List<String>> CHOICES =
      Map.of(
          "kind", List.of("arrival", "change", "departure"),
          "purpose", List.of("work", "study", "family", "visit", "other"),
          "visaFree", List.of("true", "false"),
          "leavingCountry", List.of("true", "false"),
          "roles", List.of("none", "diplomat", "diplomat-family", "international-staff"),
          "familyLink",
              List.of("none", "spouse-of-citizen", "child-of-citizen", "parent-of-citizen"));

  private final Obligations obligations;
  private final MessageSource messages;

  Questions(Obligations obligations, MessageSource messages) {
    this.obligations = obligations;
    this.messages = messages;
  }

  public Question of(Interview.Step.Ask asked, Locale locale) {
    return new Question(
        asked.name(),
        look(asked.name()),
        asked.why() == null ? null : asked.why().why(obligations.speaking(locale)),
        choices(asked.name(), locale));
  }

  private static Look look(String name) {
    return switch (name) {
      case "nationality", "land" -> Look.LIST;
      case "since", "arrived", "movedIn", "movedOut" -> Look.DAY;
      case "birthDate" -> Look.BIRTH;
      case "stayDays" -> Look.NUMBER;
      default -> Look.CHOICE;
    };
  }

  /** Whether its answer stands in the three boxes of a date. */
  public static boolean isTypedAsDate(String name) {
    return look(name) == Look.DAY || look(name) == Look.BIRTH;
  }

  private Map<String, String> choices(String name, Locale locale) {
    return switch (name) {
      case "nationality" ->
          byName(
              COUNTRIES.stream(),
              country -> Locale.of("", country).getDisplayCountry(locale),
              locale);
      case "land" -> byName(obligations.lands().stream(), land -> landName(land, locale), locale);
      default ->
          named(
              CHOICES.getOrDefault(name, List.of()).stream(),
              value -> text(name + "." + value, locale));
    };
  }

  private static Map<String, String> byName(
      Stream<String> values, UnaryOperator<String> name, Locale locale) {
    Collator order = Collator.getInstance(locale);
    return named(
        values.sorted((one, other) -> order.compare(name.apply(one), name.apply(other))), name);
  }

  private static Map<String, String> named(Stream<String> values, UnaryOperator<String> name) {
    Map<String, String> named = new LinkedHashMap<>();
    values.forEach(value -> named.put(value, name.apply(value)));
    return named;
  }

  /** The answer as it travels; empty if it is none. */
  public Optional<String> read(ConcernForm form, Locale locale) {
    return switch (look(form.getAsked())) {
      case DAY -> form.getDate().date().map(LocalDate::toString);
      case BIRTH -> birth(form.getDate());
      case NUMBER ->
          Optional.of(form.getAnswer()).filter(text -> text.matches("0*[1-9][0-9]{0,4}"));
      case CHOICE, LIST ->
          Optional.of(form.getAnswer()).filter(choices(form.getAsked(), locale)::containsKey);
    };
  }

  /** Whoever's papers have no day, or no day and no month, leaves those boxes empty. */
  private static Optional<String> birth(DateFields typed) {
    if (typed.getDay().isEmpty() && typed.getYear().matches("[0-9]{4}")) {
      return typed.getMonth().isEmpty()
          ? Optional.of(typed.getYear())
          : Optional.of(typed.getMonth())
              .filter(month -> month.matches("0?[1-9]|1[0-2]"))
              .map(month -> "%s-%02d".formatted(typed.getYear(), Integer.parseInt(month)));
    }
    return typed.date().map(LocalDate::toString);
  }

  /** The answer in words. */
  public String shown(String name, String value, Locale locale) {
    return switch (look(name)) {
      case CHOICE, LIST -> choices(name, locale).getOrDefault(value, value);
      case DAY, BIRTH -> String.join(".", Arrays.asList(value.split("-")).reversed());
      case NUMBER -> value;
    };
  }

  /** Another country's regime may have parts that nobody has named here. */
  private String landName(String land, Locale locale) {
    return Objects.requireNonNull(
        messages.getMessage("obligation.land." + land, null, land, locale));
  }

  /** What the answer is called where it is read back. */
  public String label(String name, Locale locale) {
    return text("label." + name, locale);
  }

  private String text(String key, Locale locale) {
    return messages.getMessage("obligation." + key, null, locale);
  }
}
