package org.manzil.service.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.assessment.Assessment;
import org.manzil.rules.assessment.Obligation;
import org.manzil.rules.facts.RefusedFactsException;
import org.manzil.rules.law.NoticeKind;
import org.manzil.service.obligation.Obligations;
import org.manzil.service.obligation.interview.Interview;
import org.manzil.service.obligation.interview.Told;
import org.springframework.stereotype.Component;

/** Works out a person's duties and their states from what is known. */
@Component
class Reckoner {

  /**
   * A move that duties follow from.
   *
   * @param least what is known of it without the kept answers, which cannot rewrite a notice
   * @param notice the notice that told it; null where the person has only told it here
   * @param on the day whose rules hold: for a notice its own; null for today
   */
  private record Move(Told told, Told least, @Nullable FiledMove notice, @Nullable LocalDate on) {}

  private final Interview interview;
  private final Obligations obligations;
  private final Clock clock;
  private final ZoneId zone;

  Reckoner(Interview interview, Obligations obligations, Clock clock, ZoneId zone) {
    this.interview = interview;
    this.obligations = obligations;
    this.clock = clock;
    this.zone = zone;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /** The answers, with the time at which the move was told, be it here or by a notice. */
  Kept matched(Kept kept, List<FiledMove> filed) {
    return telling(kept, filed).map(one -> kept.toldBy(one.notice().filedAt())).orElse(kept);
  }

  /**
   * The duties.
   *
   * @param person what the file says, nationality and date of birth
   * @param kept what the person told for this
   * @param filed the notices that are not withdrawn, the newest first
   */
  MyDuties reckon(Told person, Kept kept, List<FiledMove> filed) {
    Optional<Move> told = told(person, kept, filed);
    List<Move> moves = filed(person, told.isPresent() ? Kept.NOTHING : kept, filed);
    Set<String> seen = new HashSet<>();
    List<OwnDuty> duties = new ArrayList<>();
    moves.forEach(move -> duties.addAll(duties(move, filed, seen)));
    // A notice stands by its own rules, so what is only told gives way to it, but is shown first.
    told.ifPresent(move -> duties.addAll(0, duties(move, filed, seen)));
    duties.sort(Comparator.comparing(duty -> duty.state().filed()));
    Move current = told.orElseGet(moves::getFirst);
    FiledMove notice = current.notice();
    return new MyDuties(
        duties,
        current.told(),
        notice != null && !notice.refused(),
        interview.after(current.told(), current.on()),
        assessment(current).orElse(null));
  }

  /** What is told and not filed; it may lack its kind or day, which is asked then. */
  private Optional<Move> told(Told person, Kept kept, List<FiledMove> filed) {
    Told told = kept.told();
    boolean open = told.answer(Interview.KIND).isPresent() && telling(kept, filed).isEmpty();
    Told known = with(person, told);
    return Optional.of(new Move(known, known, null, null)).filter(_ -> open || filed.isEmpty());
  }

  /** The newest of each kind. */
  private List<Move> filed(Told person, Kept kept, List<FiledMove> filed) {
    List<Move> moves = new ArrayList<>();
    Set<NoticeKind> kinds = EnumSet.noneOf(NoticeKind.class);
    for (FiledMove one : filed) {
      if (kinds.add(one.kind())) {
        moves.add(move(person, kept.told(), one));
      }
    }
    return moves;
  }

  /** Answers about that move are heard only where the notice itself leaves something open. */
  private Move move(Told person, Told kept, FiledMove filed) {
    LocalDate on = filed.filedOn(zone);
    Told least = judged(person, filed);
    boolean open = assessment(least, on).filter(one -> one.nextFact() == null).isEmpty();
    boolean about =
        kept.answer(Interview.KIND).filter(k -> !k.equals(filed.kind().code())).isEmpty();
    return new Move(open && about ? judged(with(kept, person), filed) : least, least, filed, on);
  }

  private static Told with(Told some, Told others) {
    Told all = some;
    for (String name : others.names()) {
      all = all.with(name, others.answer(name).orElseThrow());
    }
    return all;
  }

  /** As when it was filed: a notice is judged as from somebody without role or family tie. */
  private static Told judged(Told known, FiledMove filed) {
    return known
        .with(Interview.KIND, filed.kind().code())
        .with(Interview.SINCE, filed.since().toString())
        .with("roles", "none")
        .with("familyLink", "none");
  }

  /**
   * The notice that tells the same move: one of the same kind, filed since the move was told, for
   * whatever day it came about; or filed before, for that day or a later one.
   */
  private static Optional<FiledMove> telling(Kept kept, List<FiledMove> filed) {
    Optional<LocalDate> day = Interview.day(kept.told());
    Optional<NoticeKind> kind = Interview.move(kept.told());
    Instant toldAt = kept.toldAt();
    return filed.stream()
        .filter(one -> day.isPresent() && kind.filter(one.kind()::equals).isPresent())
        .filter(
            one ->
                !one.since().isBefore(day.orElseThrow())
                    || (toldAt != null && !one.notice().filedAt().isBefore(toldAt)))
        .findFirst();
  }

  private List<OwnDuty> duties(Move move, List<FiledMove> filed, Set<String> seen) {
    return assessment(move).map(Assessment::obligations).orElse(List.of()).stream()
        .filter(one -> seen.add(one.duty().code() + one.since()))
        .map(one -> duty(one, move, filed))
        .toList();
  }

  /** Where a notice alone tells its duty, that holds, whatever was answered besides. */
  private Optional<Assessment> assessment(Move move) {
    Optional<Assessment> least = assessment(move.least(), move.on());
    FiledMove notice = move.notice();
    return notice != null && least.flatMap(one -> one.obligationFor(notice.kind())).isPresent()
        ? least
        : assessment(move.told(), move.on()).or(() -> least);
  }

  private Optional<Assessment> assessment(Told told, @Nullable LocalDate on) {
    if (Interview.move(told).isEmpty() || Interview.day(told).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(obligations.assess(Interview.of(told), on));
    } catch (RefusedFactsException e) {
      return Optional.empty();
    }
  }

  private OwnDuty duty(Obligation now, Move move, List<FiledMove> filed) {
    FiledMove notice = fulfilling(now, move, filed);
    Obligation obligation = notice == null ? now : atFiling(now, move, notice);
    LocalDate last = obligation.lastDay();
    return new OwnDuty(
        obligation,
        DutyState.of(obligation, notice == null ? null : notice.notice().state(), today()),
        last == null ? null : ChronoUnit.DAYS.between(today(), last),
        notice == null ? null : notice.notice(),
        notice == null || last == null ? null : !notice.filedOn(zone).isAfter(last));
  }

  /** A duty that a notice of another move fulfils, by the rules of the notice's own day. */
  private Obligation atFiling(Obligation now, Move move, FiledMove notice) {
    return notice.equals(move.notice())
        ? now
        : assessment(move.told(), notice.filedOn(zone)).stream()
            .flatMap(one -> one.obligations().stream())
            .filter(one -> one.duty().code().equals(now.duty().code()))
            .filter(one -> one.since().equals(now.since()))
            .findFirst()
            .orElse(now);
  }

  private @Nullable FiledMove fulfilling(Obligation obligation, Move move, List<FiledMove> filed) {
    FiledMove own = move.notice();
    if (own != null && obligation.duty().notices().contains(own.kind())) {
      return own;
    }
    LocalDate moved = Interview.day(move.told()).orElseThrow();
    return filed.stream()
        .filter(one -> obligation.duty().notices().contains(one.kind()))
        .filter(one -> isFor(obligation, one, moved))
        .min(Comparator.comparing(FiledMove::refused))
        .orElse(null);
  }

  /** A duty that does not count from the move is fulfilled by what was filed since it arose. */
  private boolean isFor(Obligation obligation, FiledMove filed, LocalDate moved) {
    LocalDate since = obligation.since();
    return !filed.since().isBefore(since)
        || (!since.equals(moved) && !filed.filedOn(zone).isBefore(since));
  }
}
