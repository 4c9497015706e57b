package org.manzil.service.duty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.service.mail.Outbox;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.ResidentId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a person is reminded: given, confirmed by a link, stopped, deleted. */
@Service
public class Reminders {

  private static final Duration CONFIRM_WITHIN = Duration.ofDays(3);

  private final DutyFiles files;
  private final Duties duties;
  private final ReminderPlanner planner;
  private final ReminderStore store;
  private final LinkStore links;
  private final ReminderMails mails;
  private final Outbox outbox;
  private final FileGate gate;
  private final Clock clock;

  Reminders(
      DutyFiles files,
      Duties duties,
      ReminderPlanner planner,
      ReminderStore store,
      LinkStore links,
      ReminderMails mails,
      Outbox outbox,
      FileGate gate,
      Clock clock) {
    this.files = files;
    this.duties = duties;
    this.planner = planner;
    this.store = store;
    this.links = links;
    this.mails = mails;
    this.outbox = outbox;
    this.gate = gate;
    this.clock = clock;
  }

  /** Whether this installation sends mail at all. */
  public boolean offered() {
    return outbox.offered();
  }

  /** Where the person is reminded, if anywhere. */
  @Transactional
  public Optional<ReminderAddress> of(ResidentId self) {
    return files.own(self, gate.own(self)).map(DutyFile::address);
  }

  /** The days on which they will be. */
  public List<LocalDate> days(ResidentId self) {
    return store.days(self);
  }

  /**
   * Sends a link to the address; reminders go there once somebody has confirmed it. Until then they
   * go on to the one that was confirmed before.
   *
   * @param address as {@link MailAddress} gives it
   * @return false if too many confirmations were asked for today; then nothing is changed
   */
  @Transactional
  public boolean ask(ResidentId self, String address, Locale language) {
    OpenFile file = gate.own(self);
    DutyFile own = files.ownOrNew(self, file);
    Instant now = clock.instant();
    if (!own.secret().mayAsk(now)) {
      return false;
    }
    ReminderAddress before = own.address();
    planner.unask(self, before != null && before.confirmed() ? before.stopToken() : "");
    Instant until = now.plus(CONFIRM_WITHIN);
    String stop = links.add(self, LinkStore.Purpose.STOP, null);
    String confirm = links.add(self, LinkStore.Purpose.CONFIRM, until);
    ReminderAddress given =
        new ReminderAddress(address, language.toLanguageTag(), false, false, stop, null);
    DutyFile asked = known(own, file).with(own.secret().asked(now));
    change(asked, before == null ? given : before.asking(given));
    outbox.put(self, mails.confirmation(given, confirm), until);
    return true;
  }

  private static DutyFile known(DutyFile own, OpenFile file) {
    List<String> person = Duties.told(file.person()).fields();
    return own.kept() == null ? own.keeping(new Kept(List.of(), person, null, false)) : own;
  }

  /** Forgets the address: nothing is sent any more, not even the last reminder. */
  @Transactional
  public void delete(ResidentId self) {
    files
        .own(self, gate.own(self))
        .ifPresent(
            own -> {
              planner.forget(self, "");
              files.save(own.reminding(null), null);
            });
    MyDuties unused = duties.of(self);
  }

  /** Turns all but the last reminders off, or on again. */
  @Transactional
  public void stop(ResidentId self, boolean off) {
    files.own(self, gate.own(self)).ifPresent(own -> change(own, stopped(own, off)));
  }

  /** Whether such a link still works. */
  @Transactional(readOnly = true)
  public boolean confirms(String token) {
    return links.find(token, LinkStore.Purpose.CONFIRM, clock.instant()).isPresent();
  }

  /** Whether such a link still works. */
  @Transactional(readOnly = true)
  public boolean stops(String token) {
    return links.find(token, LinkStore.Purpose.STOP, clock.instant()).isPresent();
  }

  /** Uses the link of a confirmation up; false if it does not work, or not any more. */
  @Transactional
  public boolean confirm(String token) {
    // The person's row before the link, as all others lock them.
    Optional<DutyFile> own =
        links
            .find(token, LinkStore.Purpose.CONFIRM, clock.instant())
            .flatMap(files::unattended)
            .filter(_ -> links.use(token));
    own.ifPresent(this::confirm);
    return own.isPresent();
  }

  private void confirm(DutyFile own) {
    ReminderAddress address = own.address();
    if (address == null) {
      return;
    }
    ReminderAddress confirmed = address.confirm();
    if (address.next() != null) {
      planner.forget(own.resident(), confirmed.stopToken());
    }
    change(own, confirmed);
  }

  /** Turns all but the last reminders off by the link of a mail; false if it does not work. */
  @Transactional
  public boolean stop(String token) {
    Optional<ResidentId> resident = links.find(token, LinkStore.Purpose.STOP, clock.instant());
    resident.flatMap(files::unattended).ifPresent(own -> change(own, stopped(own, true)));
    return resident.isPresent();
  }

  private static @Nullable ReminderAddress stopped(DutyFile own, boolean off) {
    ReminderAddress address = own.address();
    return address == null ? null : address.stop(off);
  }

  private void change(DutyFile own, @Nullable ReminderAddress address) {
    DutyFile changed = own.reminding(address);
    files.save(changed, planner.plan(changed, duties.unattended(changed)));
  }
}
