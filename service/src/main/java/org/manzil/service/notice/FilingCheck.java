package org.manzil.service.notice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manzil.service.resident.Person;

/** Looks at every answer of a filing and names each that cannot be taken. */
final class FilingCheck {

  private static final Pattern PARTIAL_DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final int LONGEST_ADDRESS = 500;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PART = 30;
  private static final int LARGEST_HOUSEHOLD = 20;
  private static final int DEPARTURE_AHEAD_DAYS = 366;

  private final Filing filing;
  private final LocalDate born;
  private final LocalDate bornAtLatest;
  private final LocalDate today;
  private final Predicate<String> knownAddress;
  private final List<FieldProblem> problems = new ArrayList<>();

  private FilingCheck(
      Filing filing, Person person, LocalDate today, Predicate<String> knownAddress) {
    this.filing = filing;
    this.born = earliestDay(person.birthDate());
    this.bornAtLatest = latestDay(person.birthDate());
    this.today = today;
    this.knownAddress = knownAddress;
  }

  /** The problems in the order of the questions; empty for a filing that can be taken. */
  static List<FieldProblem> problems(
      Filing filing, Person person, LocalDate today, Predicate<String> knownAddress) {
    FilingCheck check = new FilingCheck(filing, person, today, knownAddress);
    check.kind();
    check.address();
    check.dwelling();
    check.since();
    check.host();
    check.household();
    return List.copyOf(check.problems);
  }

  private void kind() {
    oneOf("kind", filing.kind(), Filing.KINDS, true);
  }

  private void address() {
    boolean needed =
        !"departure".equals(filing.kind()) && !"no-fixed-address".equals(filing.notFound());
    text("addressText", filing.addressText(), LONGEST_ADDRESS, needed);
    text("addressTyped", filing.addressTyped(), LONGEST_ADDRESS, false);
    text("goingTo", filing.goingTo(), LONGEST_ADDRESS, false);
    oneOf("notFound", filing.notFound(), Filing.NOT_FOUND, false);
    text("flat", filing.flat(), LONGEST_PART, false);
    text("room", filing.room(), LONGEST_PART, false);
    text("bed", filing.bed(), LONGEST_PART, false);
    String id = filing.addressId();
    if (id != null && !knownAddress.test(id)) {
      problem("addressId", "unknown");
    }
  }

  private void dwelling() {
    oneOf("dwelling", filing.dwelling(), Filing.DWELLINGS, !"departure".equals(filing.kind()));
  }

  private void since() {
    String since = filing.since();
    if (since == null || since.isBlank()) {
      problem("since", "missing");
      return;
    }
    try {
      since(LocalDate.parse(since));
    } catch (DateTimeException e) {
      problem("since", "not-a-date");
    }
  }

  private void since(LocalDate since) {
    LocalDate latest =
        "departure".equals(filing.kind()) ? today.plusDays(DEPARTURE_AHEAD_DAYS) : today;
    if (since.isAfter(latest)) {
      problem("since", "future");
    } else if (since.isBefore(EARLIEST)) {
      problem("since", "too-early");
    } else if (since.isBefore(born)) {
      problem("since", "before-birth");
    }
  }

  private void host() {
    if (filing.host() != null) {
      text("host.name", filing.host().name(), LONGEST_NAME, true);
      text("host.contact", filing.host().contact(), LONGEST_NAME, false);
    }
  }

  private void household() {
    List<Filing.HouseholdMember> household =
        filing.household() == null ? List.of() : filing.household();
    if (household.size() > LARGEST_HOUSEHOLD) {
      problem("household", "too-long");
    }
    household.stream().limit(LARGEST_HOUSEHOLD).forEach(this::member);
  }

  private void member(Filing.HouseholdMember member) {
    text("household.givenName", member.givenName(), LONGEST_NAME, false);
    text("household.familyName", member.familyName(), LONGEST_NAME, true);
    text("household.relation", member.relation(), LONGEST_NAME, true);
    String birthDate = member.birthDate();
    if (birthDate == null || birthDate.isBlank()) {
      problem("household.birthDate", "missing");
    } else if (!partialDate(birthDate)) {
      problem("household.birthDate", "not-a-date");
    } else if (earliestDay(birthDate).isAfter(today)) {
      problem("household.birthDate", "future");
    } else if (latestDay(birthDate).isBefore(EARLIEST)) {
      problem("household.birthDate", "too-early");
    } else {
      generations(member.relation(), birthDate);
    }
  }

  /** A child is younger than its parent, whatever parts of their dates are unknown. */
  private void generations(@Nullable String relation, String birthDate) {
    boolean wrong =
        switch (relation == null ? "" : relation.strip().toLowerCase(Locale.ROOT)) {
          case "child", "son", "daughter" -> latestDay(birthDate).isBefore(born);
          case "parent", "mother", "father" -> earliestDay(birthDate).isAfter(bornAtLatest);
          default -> false;
        };
    if (wrong) {
      problem("household.birthDate", "generations");
    }
  }

  /** A document may know only the year, or the year and the month. */
  private static boolean partialDate(String text) {
    if (!PARTIAL_DATE.matcher(text).matches()) {
      return false;
    }
    try {
      LocalDate unused = earliestDay(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The first day a date with unknown parts can be. */
  private static LocalDate earliestDay(String text) {
    return LocalDate.parse((text + "-01-01").substring(0, 10));
  }

  /** The last day a date with unknown parts can be. */
  private static LocalDate latestDay(String text) {
    LocalDate earliest = earliestDay(text);
    return switch (text.length()) {
      case 4 -> earliest.plusYears(1).minusDays(1);
      case 7 -> earliest.plusMonths(1).minusDays(1);
      default -> earliest;
    };
  }

  private void text(String field, @Nullable String value, int longest, boolean needed) {
    if (value == null || value.isBlank()) {
      if (needed) {
        problem(field, "missing");
      }
    } else if (value.length() > longest) {
      problem(field, "too-long");
    }
  }

  private void oneOf(String field, @Nullable String value, List<String> known, boolean needed) {
    if (value == null) {
      if (needed) {
        problem(field, "missing");
      }
    } else if (!known.contains(value)) {
      problem(field, "unknown");
    }
  }

  private void problem(String field, String code) {
    problems.add(new FieldProblem(field, code));
  }
}
