package org.manzil.service.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.address.Addresses;
import org.manzil.service.log.SealedEntry;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.Person;
import org.manzil.service.resident.ResidentId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notices of residence: filed, kept, moved from state to state. */
@Service
public class Notices {

  private final NoticeStore store;
  private final FilingDesk desk;
  private final ReceiptOffice receipts;
  private final FileGate gate;
  private final Addresses addresses;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final ZoneId zone;

  Notices(
      NoticeStore store,
      FilingDesk desk,
      ReceiptOffice receipts,
      FileGate gate,
      Addresses addresses,
      ApplicationEventPublisher events,
      Clock clock,
      @Value("${manzil.zone}") ZoneId zone) {
    this.store = store;
    this.desk = desk;
    this.receipts = receipts;
    this.gate = gate;
    this.addresses = addresses;
    this.events = events;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * Files a notice once: the same key or the same facts again give the same notice.
   *
   * @throws FilingRefusedException if it cannot be taken; then nothing was written
   */
  public FiledNotice file(ResidentId resident, Filing filing, String key) {
    OpenFile file = gate.own(resident);
    // A retry gets its receipt even where the register or the day has moved on since.
    Notice notice =
        desk.taken(resident, filing, key)
            .orElseGet(
                () -> {
                  check(filing, file.person());
                  return take(resident, file, filing, key);
                });
    return filed(notice, file);
  }

  /** Of two equal filings at the same moment one waits for the other, then finds its notice. */
  private Notice take(ResidentId resident, OpenFile file, Filing filing, String key) {
    try {
      return desk.take(resident, file, filing, key);
    } catch (ConcurrentFilingException e) {
      return desk.take(resident, file, filing, key);
    }
  }

  /** Refuses a filing with answers that are missing or wrong. */
  public void check(Filing filing, Person person) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    List<FieldProblem> problems = FilingCheck.problems(filing, person, today, addresses::known);
    if (!problems.isEmpty()) {
      throw new FilingRefusedException.Invalid(problems);
    }
  }

  /** The person's own notices, the newest first. */
  public List<Notice> of(ResidentId resident) {
    return store.of(resident);
  }

  /** One of the person's own notices; somebody else's is as absent as one that never was. */
  public Optional<Notice> own(ResidentId resident, String number) {
    return NoticeNumber.parse(number)
        .flatMap(store::find)
        .filter(notice -> notice.resident().equals(resident));
  }

  /** The notice of that number, for an officer to whom the person gave it. */
  public Optional<Notice> find(NoticeNumber number) {
    return store.find(number);
  }

  /** The notice with its receipt, waiting for the log where that has not been given yet. */
  public FiledNotice filed(Notice notice, OpenFile file) {
    return new FiledNotice(notice, content(notice, file), receipts.receipt(notice, file));
  }

  /** What the notice says, as it stands in the log entry and on the receipt. */
  public Map<String, ? extends @Nullable Object> content(Notice notice, OpenFile file) {
    byte[] sealedBytes = store.content(notice);
    return SealedEntry.decode(file.open(NoticeStore.contentPlace(notice.number()), sealedBytes))
        .content();
  }

  /**
   * Moves a notice along the table of states.
   *
   * @throws IllegalStepException if the step is not open from the state it is in by now
   */
  @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = IllegalStepException.class)
  public NoticeState move(Notice notice, NoticeState.Step step) {
    NoticeState next =
        notice.state().after(step).orElseThrow(() -> new IllegalStepException(notice.state()));
    if (!store.move(notice, next)) {
      throw new IllegalStepException(notice.state());
    }
    UUID resident = notice.resident().value();
    events.publishEvent(new NoticeMoved(resident, notice.number(), next.code()));
    return next;
  }
}
