package org.manzil.service.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.Unattended;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where mails wait for a server to take them. Each is sealed in the file of whom it is for; without
 * that, only whose it is and when it is tried next can be read.
 */
@Service
public class Outbox {

  private final OutboxStore store;
  private final CarrierChoice carrier;
  private final FileGate gate;
  private final JsonMapper json;
  private final Clock clock;

  Outbox(OutboxStore store, CarrierChoice carrier, FileGate gate, JsonMapper json, Clock clock) {
    this.store = store;
    this.carrier = carrier;
    this.gate = gate;
    this.json = json;
    this.clock = clock;
  }

  /** Whether this installation sends mail at all. */
  public boolean offered() {
    return carrier.chosen().isPresent();
  }

  /**
   * Takes the mail together with what else the transaction writes; it is sent soon afterwards.
   *
   * @param until when it is of no use any more and is given up
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(ResidentId resident, OutgoingMail mail, Instant until) {
    byte[] sealedBytes =
        gate.closed(resident)
            .seal(Unattended.MAIL.place(mail.id().toString()), json.writeValueAsBytes(mail));
    store.add(mail.id(), resident, clock.instant(), until, sealedBytes);
  }

  /**
   * Takes back the mails of that person that the choice names; one that is leaving may arrive.
   *
   * @return the references of what was taken back
   */
  @Transactional
  public List<String> withdraw(ResidentId resident, Predicate<OutgoingMail> choice) {
    List<String> references = new ArrayList<>();
    for (OutboxStore.Waiting waiting : store.of(resident, clock.instant())) {
      OutgoingMail mail = read(waiting);
      if (choice.test(mail) && waiting.leaving()) {
        store.lastTry(waiting.id(), clock.instant());
      } else if (choice.test(mail)) {
        store.remove(waiting.id());
        references.add(mail.reference());
      }
    }
    return references;
  }

  /** What a mail says, for sending it. */
  OutgoingMail read(OutboxStore.Waiting waiting) {
    byte[] mail =
        gate.unattended(
            waiting.resident(), Unattended.MAIL, waiting.id().toString(), waiting.content());
    return json.readValue(mail, OutgoingMail.class);
  }
}
