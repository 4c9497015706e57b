package org.manzil.service.duty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.manzil.service.mail.Outbox;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.Unattended;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends the reminders of the day. A reminder goes into the outbox and is noted as sent in one
 * transaction, under the lock of the person's row, and after their duties were worked out anew: so
 * it goes once, however many nodes try, and not for what is filed.
 */
@Component
class ReminderJob {

  private static final Logger LOG = LoggerFactory.getLogger(ReminderJob.class);
  private static final int ROUND = 500;
  private static final Duration MORNING = Duration.ofHours(8);
  private static final int KEPT_DAYS = 60;

  private final DutyFiles files;
  private final Duties duties;
  private final ReminderPlanner planner;
  private final ReminderStore store;
  private final LinkStore links;
  private final ReminderMails mails;
  private final Outbox outbox;
  private final FileGate gate;
  private final JsonMapper json;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final ZoneId zone;
  private final ReentrantLock turning = new ReentrantLock();

  ReminderJob(
      DutyFiles files,
      Duties duties,
      ReminderPlanner planner,
      ReminderStore store,
      LinkStore links,
      ReminderMails mails,
      Outbox outbox,
      FileGate gate,
      JsonMapper json,
      TransactionTemplate transaction,
      Clock clock,
      ZoneId zone) {
    this.files = files;
    this.duties = duties;
    this.planner = planner;
    this.store = store;
    this.links = links;
    this.mails = mails;
    this.outbox = outbox;
    this.gate = gate;
    this.json = json;
    this.transaction = transaction;
    this.clock = clock;
    this.zone = zone;
  }

  // At a fixed rate, each on a thread of its own: a long turn holds up no other timer.
  @Scheduled(fixedRateString = "${manzil.reminders-every:PT10S}", initialDelayString = "PT10S")
  void turn() {
    if (outbox.offered() && turning.tryLock()) {
      try {
        planAnew();
        sendDue();
      } finally {
        turning.unlock();
      }
    }
  }

  /** Rules and days move on while nobody looks, so each is worked out anew once a day. */
  private void planAnew() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    for (ResidentId resident : files.toPlan(today, ROUND)) {
      attempt(
          () -> duties.plan(resident, today), () -> files.planLater(resident, today.plusDays(1)));
    }
  }

  /** Nobody is woken: the day's reminders go at eight in the morning. */
  private void sendDue() {
    LocalDate day = LocalDate.ofInstant(clock.instant().minus(MORNING), zone);
    for (ReminderStore.Due due : store.due(day, ROUND)) {
      attempt(
          () -> transaction.executeWithoutResult(status -> send(due)),
          () -> store.sendLater(due, day.plusDays(1)));
    }
  }

  private void send(ReminderStore.Due due) {
    Optional<DutyFile> own = files.unattended(due.resident());
    Optional<byte[]> content = own.flatMap(file -> store.unsent(due));
    if (own.isEmpty() || content.isEmpty()) {
      return;
    }
    ReminderAddress address = own.get().address();
    if (address == null || !right(own.get(), address, due)) {
      store.remove(due);
      return;
    }
    byte[] told = gate.unattended(due.resident(), Unattended.REMINDER, due.mark(), content.get());
    put(due, address, json.readValue(told, PlannedReminder.Told.class));
    store.sent(due);
  }

  private boolean right(DutyFile own, ReminderAddress address, ReminderStore.Due due) {
    return address.confirmed()
        && planner.right(own, address, duties.unattended(own)).stream()
            .anyMatch(one -> one.mark().equals(due.mark()));
  }

  private void put(ReminderStore.Due due, ReminderAddress address, PlannedReminder.Told told) {
    Instant over = told.lastDay().plusDays(1).atStartOfDay(zone).toInstant();
    outbox.put(due.resident(), mails.reminder(address, told, due.mark()), over);
  }

  @Scheduled(fixedRateString = "PT1H", initialDelayString = "PT1M")
  void sweep() {
    transaction.executeWithoutResult(
        status -> {
          store.sweep(LocalDate.ofInstant(clock.instant(), zone).minusDays(KEPT_DAYS));
          links.sweep(clock.instant());
        });
  }

  /** One file that cannot be read keeps nobody else from being reminded: it waits for a day. */
  private static void attempt(Runnable act, Runnable tomorrow) {
    try {
      act.run();
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("a reminder waits for the next turn: {}", e.getClass().getName());
    } catch (RuntimeException e) {
      LOG.warn("a reminder waits for tomorrow: {}", e.getClass().getName());
      tomorrow.run();
    }
  }
}
