package org.manzil.service.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.NoticeState;
import org.manzil.service.notice.Notices;
import org.manzil.service.obligation.interview.Interview;
import org.manzil.service.obligation.interview.Told;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.Person;
import org.manzil.service.resident.ResidentId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a signed-in person must do, from their file, their notices and the answers they keep. */
@Service
public class Duties {

  private final DutyFiles files;
  private final Reckoner reckoner;
  private final ReminderPlanner planner;
  private final Notices notices;
  private final FileGate gate;
  private final Clock clock;

  Duties(
      DutyFiles files,
      Reckoner reckoner,
      ReminderPlanner planner,
      Notices notices,
      FileGate gate,
      Clock clock) {
    this.files = files;
    this.reckoner = reckoner;
    this.planner = planner;
    this.notices = notices;
    this.gate = gate;
    this.clock = clock;
  }

  /** The person's own duties as they stand now; reminders follow them. */
  @Transactional
  public MyDuties of(ResidentId self) {
    OpenFile file = gate.own(self);
    Optional<DutyFile> own = files.own(self, file);
    Kept kept = own.map(DutyFile::known).orElse(Kept.NOTHING);
    Reckoned reckoned = reckon(told(file.person()), kept, self);
    own.ifPresent(one -> settle(one, reckoned));
    return reckoned.duties();
  }

  /** What the person keeps for this, in the order they told it. */
  @Transactional
  public Told kept(ResidentId self) {
    return files.own(self, gate.own(self)).map(DutyFile::known).orElse(Kept.NOTHING).told();
  }

  /**
   * Keeps what becomes of the answers. Where they cannot be true together nothing is changed, and
   * {@link MyDuties#problems} tells why.
   *
   * @param how from the answers kept by now, also where another page has changed them meanwhile
   */
  @Transactional
  public MyDuties change(ResidentId self, UnaryOperator<Told> how) {
    OpenFile file = gate.own(self);
    DutyFile own = files.ownOrNew(self, file);
    Told person = told(file.person());
    Reckoned changed =
        reckon(person, own.known().telling(how.apply(own.known().told()), now()), self);
    boolean refused = !changed.duties().problems().isEmpty();
    settle(own, refused ? reckon(person, own.known(), self) : changed);
    return changed.duties();
  }

  /** Keeps fewer answers, also where what is left cannot be true together. */
  @Transactional
  public void delete(ResidentId self, UnaryOperator<Told> how) {
    OpenFile file = gate.own(self);
    files
        .own(self, file)
        .ifPresent(
            own -> {
              Kept fewer = own.known().telling(how.apply(own.known().told()), now());
              settle(own, reckon(told(file.person()), fewer, self));
            });
  }

  /** Follows what was filed or has changed by itself, with nobody signed in. */
  @Transactional
  public void follow(ResidentId resident) {
    files.unattended(resident).ifPresent(own -> settle(own, away(own)));
  }

  /** The same for whoever is to be planned anew by that day, once for all nodes. */
  @Transactional
  void plan(ResidentId resident, LocalDate day) {
    files.toPlan(resident, day).ifPresent(own -> settle(own, away(own)));
  }

  /** The duties of somebody who is not signed in. */
  MyDuties unattended(DutyFile own) {
    return away(own).duties();
  }

  private Reckoned away(DutyFile own) {
    return reckon(own.known().person(), own.known(), own.resident());
  }

  private record Reckoned(Kept kept, MyDuties duties) {}

  private Reckoned reckon(Told person, Kept kept, ResidentId resident) {
    List<FiledMove> filed = filed(resident);
    Kept matched = reckoner.matched(kept, filed);
    return new Reckoned(matched, reckoner.reckon(person, matched, filed));
  }

  private void settle(DutyFile own, Reckoned reckoned) {
    Kept kept = reckoned.kept();
    boolean nothing = kept.answers().isEmpty() && own.address() == null;
    DutyFile settled = own.keeping(nothing ? null : kept.standing(reckoned.duties()));
    LocalDate planOn = planner.plan(settled, reckoned.duties());
    if (!nothing) {
      files.save(settled, planOn);
    } else if (own.secret().hasAsked(now())) {
      // Only the daily limit needs the row; it goes once the limit is over.
      files.save(settled, today().plusDays(2));
    } else {
      files.remove(own.resident());
    }
  }

  private Instant now() {
    return clock.instant();
  }

  static Told told(Person person) {
    return Told.of(
        person.ruleFacts().entrySet().stream()
            .map(fact -> fact.getKey() + "=" + fact.getValue())
            .toList());
  }

  private List<FiledMove> filed(ResidentId resident) {
    List<FiledMove> filed = new ArrayList<>();
    for (Notice notice : notices.of(resident)) {
      if (notice.state() != NoticeState.WITHDRAWN) {
        filed.add(new FiledMove(notice, notices.since(notice)));
      }
    }
    return filed;
  }

  /** Whether an answer under that name can be kept: the file answers the rest. */
  public static boolean keeps(@Nullable String name) {
    return name != null
        && Interview.asks(name)
        && !List.of("nationality", "birthDate", "movedIn", "movedOut").contains(name);
  }

  /** The day that the answers hold for, by the authority's calendar. */
  public LocalDate today() {
    return reckoner.today();
  }
}
