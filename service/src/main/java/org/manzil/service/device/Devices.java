package org.manzil.service.device;

import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manzil.service.account.WayInLost;
import org.manzil.service.resident.ResidentId;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The phones that people called their own. */
@Service
class Devices {

  /** Enough for every phone and computer of one person; a limit so that a script cannot fill it. */
  static final int MOST = 10;

  /** How long the phone in the person's hand can still be kept when all were ended. */
  private static final Duration KEEPING = Duration.ofMinutes(20);

  private final DeviceStore store;
  private final Clock clock;
  private final ZoneId zone;

  Devices(DeviceStore store, Clock clock, ZoneId zone) {
    this.store = store;
    this.clock = clock;
    this.zone = zone;
  }

  /** A new device of the person; empty if they have as many as one may have. */
  @Transactional
  public Optional<Device> register(ResidentId resident, PublicKey key) {
    if (store.of(resident).size() >= MOST) {
      return Optional.empty();
    }
    Device device = new Device(resident, UUID.randomUUID(), key, today(), today());
    store.add(device);
    return Optional.of(device);
  }

  /** The owner is signed in on it: the thirty days begin anew. Empty if it is not theirs. */
  @Transactional
  public Optional<Device> visited(ResidentId resident, UUID id) {
    return store.visited(resident, id, today()) ? store.find(id) : Optional.empty();
  }

  List<Device> of(ResidentId resident) {
    return store.of(resident);
  }

  Optional<Device> find(UUID id) {
    return store.find(id);
  }

  /** Whether it may still file by itself; the device's own clock is never asked. */
  boolean mayFile(Device device) {
    return !today().isAfter(device.lastDay());
  }

  void remove(ResidentId resident, UUID id) {
    store.remove(resident, id);
  }

  /**
   * A phone may be lost, so none files by itself any more: what it signed before the end and sends
   * later is refused too, since the moment of signing is only what the phone says.
   */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(WayInLost lost) {
    store.endAllBut(lost.resident(), lost.kept(), clock.instant());
  }

  /** Whether the phone, ended a moment ago, goes on: its owner has it in their hand. */
  @Transactional
  public boolean keep(ResidentId resident, UUID id) {
    return store.of(resident).size() < MOST
        && store.goOn(resident, id, clock.instant().minus(KEEPING));
  }

  @Scheduled(fixedRateString = "PT1H", initialDelayString = "PT3M")
  void sweep() {
    store.sweep(clock.instant().minus(KEEPING));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
