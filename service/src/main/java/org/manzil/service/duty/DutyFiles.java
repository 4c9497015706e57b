package org.manzil.service.duty;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.SealedFile;
import org.manzil.service.resident.Unattended;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the sealed part of people's files that is for their duties. */
@Component
class DutyFiles {

  private static final Logger LOG = LoggerFactory.getLogger(DutyFiles.class);

  private final DutyStore store;
  private final FileGate gate;
  private final JsonMapper json;
  private final SecureRandom random;

  DutyFiles(DutyStore store, FileGate gate, JsonMapper json, SecureRandom random) {
    this.store = store;
    this.gate = gate;
    this.json = json;
    this.random = random;
  }

  /** For the person who is signed in; nobody else changes it until this transaction ends. */
  Optional<DutyFile> own(ResidentId resident, OpenFile file) {
    String row = resident.value().toString();
    return store
        .lock(resident)
        .map(all -> read(all, (what, part) -> file.open(what.place(row), part)));
  }

  /** The same where there may be none yet. */
  DutyFile ownOrNew(ResidentId resident, OpenFile file) {
    store.add(resident, seal(resident, Unattended.DUTY_SECRET, Secret.random(random)));
    return own(resident, file).orElseThrow();
  }

  /** For what is done while nobody is signed in. */
  Optional<DutyFile> unattended(ResidentId resident) {
    return store.lock(resident).map(all -> read(all, opener(resident)));
  }

  /** The same, unless somebody else has worked their reminders out anew by now. */
  Optional<DutyFile> toPlan(ResidentId resident, LocalDate day) {
    return unattended(resident).filter(own -> store.isToPlan(resident, day));
  }

  void remove(ResidentId resident) {
    store.remove(resident);
  }

  /** For a file that cannot be worked on: it keeps nobody else from being looked at. */
  void planLater(ResidentId resident, LocalDate day) {
    store.planLater(resident, day);
  }

  /** What each person keeps, in no order; a file that does not open keeps no other from it. */
  void eachKept(Consumer<Kept> visitor) {
    store.eachFacts((resident, part) -> kept(resident, part).ifPresent(visitor));
  }

  private Optional<Kept> kept(ResidentId resident, byte[] part) {
    try {
      byte[] opened = opener(resident).apply(Unattended.DUTY_FACTS, part);
      return Optional.of(json.readValue(opened, Kept.class));
    } catch (RuntimeException e) {
      LOG.warn("a file was left out of a count: {}", e.getClass().getName());
      return Optional.empty();
    }
  }

  /**
   * Writes it back.
   *
   * @param planOn the day on which reminders are worked out anew; null where there are none
   */
  void save(DutyFile file, @Nullable LocalDate planOn) {
    ResidentId resident = file.resident();
    store.save(
        resident,
        seal(resident, Unattended.DUTY_SECRET, file.secret()),
        file.kept() == null ? null : seal(resident, Unattended.DUTY_FACTS, file.kept()),
        file.address() == null ? null : seal(resident, Unattended.REMINDER_ADDRESS, file.address()),
        planOn);
  }

  private DutyFile read(DutyStore.Row row, BiFunction<Unattended, byte[], byte[]> opener) {
    byte[] secret = opener.apply(Unattended.DUTY_SECRET, row.secret());
    return new DutyFile(
        row.resident(),
        json.readValue(secret, Secret.class),
        part(opener, Unattended.DUTY_FACTS, row.facts(), Kept.class),
        part(opener, Unattended.REMINDER_ADDRESS, row.mail(), ReminderAddress.class));
  }

  private <T> @Nullable T part(
      BiFunction<Unattended, byte[], byte[]> opener,
      Unattended what,
      byte @Nullable [] sealedBytes,
      Class<T> type) {
    return sealedBytes == null ? null : json.readValue(opener.apply(what, sealedBytes), type);
  }

  private BiFunction<Unattended, byte[], byte[]> opener(ResidentId resident) {
    return (what, part) -> gate.unattended(resident, what, resident.value().toString(), part);
  }

  private byte[] seal(ResidentId resident, Unattended what, Object part) {
    SealedFile file = gate.closed(resident);
    return file.seal(what.place(resident.value().toString()), json.writeValueAsBytes(part));
  }

  /** Whose reminders are to be worked out anew by that day. */
  List<ResidentId> toPlan(LocalDate day, int most) {
    return store.toPlan(day, most);
  }
}
