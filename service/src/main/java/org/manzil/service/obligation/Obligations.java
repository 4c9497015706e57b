package org.manzil.service.obligation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.manzil.rules.law.NoticeKind;
import org.manzil.service.resident.Person;
import org.springframework.stereotype.Service;

/** What the regime in force asks of whom, and by when. */
@Service
public class Obligations {

  private final Regime regime;
  private final ZoneId zone;
  private final Clock clock;

  Obligations(Regime regime, ZoneId zone, Clock clock) {
    this.regime = regime;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * What follows from facts, by the rules of that day.
   *
   * @param on null for today by the authority's calendar
   * @throws org.manzil.rules.facts.RefusedFactsException if they contradict each other
   */
  public Assessment assess(Facts facts, @Nullable LocalDate on) {
    return regime.assess(facts, on == null ? day(clock.instant()) : on);
  }

  /** The facts of somebody who moves in, moves, or leaves on that day, past or to come. */
  public Facts factsOfMove(Facts facts, NoticeKind kind, LocalDate since) {
    return regime.withNotice(facts, kind, since);
  }

  /** The language to answer in: the reader's where the regime has it, so that none are mixed. */
  public Locale speaking(Locale locale) {
    return regime.speaking(locale);
  }

  /** Whose rules they are. */
  public String authority(Locale locale) {
    return regime.authority().name().in(speaking(locale));
  }

  /** What people should know on that day besides their duties. */
  public List<String> information(LocalDate on, Locale locale) {
    return regime.information(on).stream().map(one -> one.text().in(speaking(locale))).toList();
  }

  /** Parts of the country that the rules tell apart; may be empty. */
  public List<String> lands() {
    return regime.lands();
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
        .map(obligation -> DutyInWords.of(obligation, speaking(locale)));
  }

  private Assessment assess(Map<String, ?> notice, Person person, Instant at) {
    // Roles exempt; a notice that claims none is judged as from somebody without one.
    Facts facts =
        Facts.from(Map.of("nationality", person.nationality(), "birthDate", person.birthDate()))
            .toBuilder()
            .roles(Set.of())
            .build();
    LocalDate since = LocalDate.parse((String) required(notice, "since"));
    return regime.assess(regime.withNotice(facts, kind(notice), since), day(at));
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
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
