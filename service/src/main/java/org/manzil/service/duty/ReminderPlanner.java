package org.manzil.service.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manzil.service.mail.Outbox;
import org.manzil.service.mail.OutgoingMail;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.SealedFile;
import org.manzil.service.resident.Unattended;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the planned reminders in step with the duties. */
@Component
class ReminderPlanner {

  private final ReminderStore store;
  private final LinkStore links;
  private final Outbox outbox;
  private final FileGate gate;
  private final Reckoner reckoner;
  private final JsonMapper json;

  ReminderPlanner(
      ReminderStore store,
      LinkStore links,
      Outbox outbox,
      FileGate gate,
      Reckoner reckoner,
      JsonMapper json) {
    this.store = store;
    this.links = links;
    this.outbox = outbox;
    this.gate = gate;
    this.reckoner = reckoner;
    this.json = json;
  }

  /** Plans what is new, takes back what is no longer right; the day to look again. */
  @Nullable LocalDate plan(DutyFile own, MyDuties duties) {
    ReminderAddress address = own.address();
    if (address == null || !address.confirmed()) {
      store.keepOnly(own.resident(), List.of());
      return null;
    }
    List<PlannedReminder> right = right(own, address, duties);
    Set<String> marks = right.stream().map(PlannedReminder::mark).collect(Collectors.toSet());
    store.keepOnly(own.resident(), marks);
    withdraw(
        own.resident(),
        mail ->
            !mail.reference().equals(ReminderMails.CONFIRMATION)
                && !marks.contains(mail.reference()));
    right.stream()
        .filter(one -> !one.sendOn().isBefore(reckoner.today()))
        .forEach(one -> add(own.resident(), one));
    return reckoner.today().plusDays(1);
  }

  /** The reminders that are right today, planned or sent. */
  List<PlannedReminder> right(DutyFile own, ReminderAddress address, MyDuties duties) {
    return ReminderPlan.of(duties.duties(), own.secret(), address.stopped(), reckoner.today());
  }

  private void add(ResidentId resident, PlannedReminder reminder) {
    SealedFile file = gate.closed(resident);
    byte[] content =
        file.seal(
            Unattended.REMINDER.place(reminder.mark()), json.writeValueAsBytes(reminder.told()));
    store.add(resident, reminder, content);
  }

  /**
   * Takes back all that is on its way to an address that is no longer theirs to be reminded at.
   *
   * @param token of the one link that goes on; empty for none
   */
  void forget(ResidentId resident, String token) {
    store.keepOnly(resident, List.of());
    links.keepOnly(resident, token);
    withdraw(resident, mail -> true);
  }

  /** Takes back what asked for another address before. */
  void unask(ResidentId resident, String token) {
    links.keepOnly(resident, token);
    withdraw(resident, mail -> mail.reference().equals(ReminderMails.CONFIRMATION));
  }

  /** A reminder that has not left was not sent. */
  private void withdraw(ResidentId resident, Predicate<OutgoingMail> choice) {
    store.unsend(resident, outbox.withdraw(resident, choice));
  }
}
