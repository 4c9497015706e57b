package org.manzil.service.obligation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.Regime;
import org.manzil.rules.assessment.Assessment;
import org.manzil.rules.assessment.Obligation;
import org.manzil.rules.facts.Facts;
import org.manzil.rules.facts.FamilyLink;
import org.manzil.rules.law.NoticeKind;
import org.manzil.service.resident.Person;
import org.manzil.service.site.Languages;
import org.springframework.stereotype.Service;

/** What the rules ask of whom, and by when; a notice is judged by the version of its own day. */
@Service
public class Obligations {

  private final Regimes regimes;
  private final Clock clock;

  Obligations(Regimes regimes, Clock clock) {
    this.regimes = regimes;
    this.clock = clock;
  }

  /**
   * What follows from facts, by the rules of that day.
   *
   * @param on null for today by the authority's calendar
   * @throws org.manzil.rules.facts.RefusedFactsException if they contradict each other
   */
  public Assessment assess(Facts facts, @Nullable LocalDate on) {
    LocalDate day = on == null ? regimes.day(clock.instant()) : on;
    return regimes.on(day).assess(facts, day);
  }

  /**
   * What follows from a move, by the rules of that day.
   *
   * @param on null for today by the authority's calendar
   * @throws org.manzil.rules.facts.RefusedFactsException if the facts contradict each other
   */
  public Assessment assess(Move move, @Nullable LocalDate on) {
    LocalDate day = on == null ? regimes.day(clock.instant()) : on;
    Regime regime = regimes.on(day);
    return regime.assess(move.by(regime), day);
  }

  /** The language to answer in: the reader's where the regime has it, so that none are mixed. */
  public Locale speaking(Locale locale) {
    return regimes.today().speaking(locale);
  }

  /** The language that registrars read, where the pages have it. */
  public Locale language() {
    return Languages.nearest(regimes.today().authority().language());
  }

  /** Whose rules they are. */
  public String authority(Locale locale) {
    return regimes.today().authority().name().in(speaking(locale));
  }

  /** What people should know on that day besides their duties. */
  public List<String> information(LocalDate on, Locale locale) {
    return regimes.on(on).information(on).stream()
        .map(one -> one.text().in(speaking(locale)))
        .toList();
  }

  /** The working day of the authority that many of them after today. */
  public LocalDate workingDayIn(int number) {
    return OfficeDays.of(regimes.today()).after(regimes.day(clock.instant()), number);
  }

  /** Parts of the country that the rules tell apart; may be empty. */
  public List<String> lands() {
    return regimes.today().lands();
  }

  /** The duty that a notice filed at {@code at} fulfils, judged by the rules of its own day. */
  public Due dueFor(Map<String, ?> notice, Person person, Instant at) {
    Assessment assessment = assess(notice, person, at);
    Optional<Obligation> obligation = fulfilled(assessment, notice);
    Map<String, @Nullable Object> all = assessment.toMap(Locale.ENGLISH);
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("regime", assessment.regimeId());
    summary.put("version", assessment.version());
    summary.put("on", assessment.on().toString());
    summary.put("outcome", required(all, "outcome"));
    obligation
        .map(assessment.obligations()::indexOf)
        .map(((List<?>) required(all, "obligations"))::get)
        .ifPresent(found -> summary.put("obligation", found));
    return new Due(obligation.map(Obligation::lastDay).orElse(null), summary);
  }

  /** The same in words for the person: the duty, its source, and how its last day was counted. */
  public Optional<DutyInWords> inWords(
      Map<String, ?> notice, Person person, Instant at, Locale locale) {
    return fulfilled(assess(notice, person, at), notice)
        .map(obligation -> DutyInWords.of(obligation, regimes.at(at).speaking(locale)));
  }

  private Assessment assess(Map<String, ?> notice, Person person, Instant at) {
    // Roles and family ties exempt; a notice that claims none is judged as from somebody without.
    Facts facts =
        Facts.from(person.ruleFacts()).toBuilder()
            .roles(Set.of())
            .familyLink(FamilyLink.NONE)
            .build();
    LocalDate since = LocalDate.parse((String) required(notice, "since"));
    LocalDate day = regimes.day(at);
    Regime regime = regimes.on(day);
    return regime.assess(regime.withNotice(facts, kind(notice), since), day);
  }

  private static Optional<Obligation> fulfilled(Assessment assessment, Map<String, ?> notice) {
    return assessment.obligationFor(kind(notice));
  }

  private static NoticeKind kind(Map<String, ?> notice) {
    return NoticeKind.valueOf(((String) required(notice, "kind")).toUpperCase(Locale.ROOT));
  }

  private static Object required(Map<String, ? extends @Nullable Object> map, String member) {
    Object value = map.get(member);
    if (value == null) {
      throw new IllegalArgumentException("no " + member);
    }
    return value;
  }
}
