package org.manzil.service.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  Duties(
      DutyFiles files, Reckoner reckoner, ReminderPlanner planner, Notices notices, FileGate gate) {
    this.files = files;
    this.reckoner = reckoner;
    this.planner = planner;
    this.notices = notices;
    this.gate = gate;
  }

  /** The person's own duties as they stand now; reminders follow them. */
  @Transactional
  public MyDuties of(ResidentId self) {
    OpenFile file = gate.own(self);
    Optional<DutyFile> own = files.own(self, file);
    Told kept = own.map(Duties::told).orElse(Told.of(List.of()));
    MyDuties duties = reckoner.reckon(told(file.person()), kept, filed(self));
    own.ifPresent(one -> settle(one, kept, duties));
    return duties;
  }

  /** What the person keeps for this, in the order they told it. */
  @Transactional
  public Told kept(ResidentId self) {
    return files.own(self, gate.own(self)).map(Duties::told).orElse(Told.of(List.of()));
  }

  /** Keeps these answers in place of those before; none at all is fine. */
  @Transactional
  public MyDuties keep(ResidentId self, Told answers) {
    OpenFile file = gate.own(self);
    DutyFile own = files.ownOrNew(self, file);
    MyDuties duties = reckoner.reckon(told(file.person()), answers, filed(self));
    settle(own, answers, duties);
    return duties;
  }

  /** The same duties with other answers, of which nothing is kept. */
  public MyDuties preview(ResidentId self, Told answers) {
    return reckoner.reckon(told(gate.own(self).person()), answers, filed(self));
  }

  /** Follows what was filed or has changed by itself, with nobody signed in. */
  @Transactional
  public void follow(ResidentId resident) {
    files.unattended(resident).ifPresent(own -> settle(own, told(own), unattended(own)));
  }

  /** The duties of somebody who is not signed in. */
  MyDuties unattended(DutyFile own) {
    Kept kept = own.kept();
    Told person = kept == null ? Told.of(List.of()) : kept.person();
    return reckoner.reckon(person, told(own), filed(own.resident()));
  }

  private void settle(DutyFile own, Told answers, MyDuties duties) {
    Kept kept = new Kept(answers.fields(), duties.current().fields());
    boolean nothing = answers.names().isEmpty() && own.address() == null;
    DutyFile settled = own.keeping(nothing ? null : kept);
    files.save(settled, planner.plan(settled, duties));
  }

  private static Told told(DutyFile own) {
    Kept kept = own.kept();
    return kept == null ? Told.of(List.of()) : kept.told();
  }

  static Told told(Person person) {
    return Told.of(
        List.of("nationality=" + person.nationality(), "birthDate=" + person.birthDate()));
  }

  private List<FiledMove> filed(ResidentId resident) {
    List<FiledMove> filed = new ArrayList<>();
    for (Notice notice : notices.of(resident)) {
      if (notice.state() != NoticeState.WITHDRAWN && notice.state() != NoticeState.REFUSED) {
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
