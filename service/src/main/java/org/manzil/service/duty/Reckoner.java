package org.manzil.service.duty;

import java.time.Clock;
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
   * @param notice the notice that told it; null where the person has only told it here
   * @param on the day whose rules hold: for a notice its own; null for today
   */
  private record Move(Told told, @Nullable FiledMove notice, @Nullable LocalDate on) {}

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

  /**
   * The duties.
   *
   * @param person what the file says, nationality and date of birth
   * @param kept what the person told for this
   * @param filed the notices that stand, the newest first
   */
  MyDuties reckon(Told person, Told kept, List<FiledMove> filed) {
    List<Move> moves = moves(person, kept, filed);
    Move current = moves.getFirst();
    List<OwnDuty> duties = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Move move : moves) {
      for (Obligation obligation : obligations(move)) {
        if (seen.add(obligation.duty().code() + obligation.since())) {
          duties.add(duty(obligation, move, filed));
        }
      }
    }
    duties.sort(Comparator.comparing(duty -> duty.state().filed()));
    return new MyDuties(
        duties,
        current.told(),
        interview.after(current.told(), current.on()),
        assessment(current).orElse(null));
  }

  /** The current one first; it may lack its kind or day, which is asked then. */
  private List<Move> moves(Told person, Told kept, List<FiledMove> filed) {
    List<Move> moves = new ArrayList<>();
    Told known = with(person, kept);
    boolean told = kept.answer(Interview.KIND).isPresent() && !isFiled(kept, filed);
    if (told || filed.isEmpty()) {
      moves.add(new Move(known, null, null));
    }
    Set<NoticeKind> kinds = EnumSet.noneOf(NoticeKind.class);
    for (FiledMove one : filed) {
      if (kinds.add(one.kind())) {
        moves.add(new Move(of(one, known), one, one.filedOn(zone)));
      }
    }
    return moves;
  }

  private static Told with(Told person, Told kept) {
    Told all = person;
    for (String name : kept.names()) {
      all = all.with(name, kept.answer(name).orElseThrow());
    }
    return all;
  }

  /** As when it was filed: a notice that claims nothing is judged as from somebody without. */
  private static Told of(FiledMove filed, Told known) {
    Told told =
        known
            .with(Interview.KIND, filed.kind().code())
            .with(Interview.SINCE, filed.since().toString());
    for (String claim : List.of("roles", "familyLink")) {
      told = told.answer(claim).isPresent() ? told : told.with(claim, "none");
    }
    return told;
  }

  /** A notice of the same kind for that day or a later one tells the same move, or a newer. */
  private static boolean isFiled(Told kept, List<FiledMove> filed) {
    Optional<LocalDate> day = Interview.day(kept);
    return day.isPresent()
        && filed.stream()
            .anyMatch(
                one ->
                    Interview.move(kept).filter(one.kind()::equals).isPresent()
                        && !one.since().isBefore(day.get()));
  }

  private List<Obligation> obligations(Move move) {
    return assessment(move).map(Assessment::obligations).orElse(List.of());
  }

  private Optional<Assessment> assessment(Move move) {
    if (Interview.move(move.told()).isEmpty() || Interview.day(move.told()).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(obligations.assess(Interview.of(move.told()), move.on()));
    } catch (RefusedFactsException e) {
      return Optional.empty();
    }
  }

  private OwnDuty duty(Obligation obligation, Move move, List<FiledMove> filed) {
    FiledMove notice = fulfilling(obligation, move, filed);
    LocalDate last = obligation.lastDay();
    return new OwnDuty(
        obligation,
        DutyState.of(obligation, notice == null ? null : notice.notice().state(), today()),
        last == null ? null : ChronoUnit.DAYS.between(today(), last),
        notice == null ? null : notice.notice(),
        notice == null || last == null || !notice.filedOn(zone).isAfter(last));
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
        .findFirst()
        .orElse(null);
  }

  /** A duty that does not count from the move is fulfilled by what was filed since it arose. */
  private boolean isFor(Obligation obligation, FiledMove filed, LocalDate moved) {
    LocalDate since = obligation.since();
    return !filed.since().isBefore(since)
        || (!since.equals(moved) && !filed.filedOn(zone).isBefore(since));
  }
}
