package org.manzil.service.card;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.log.SaltedEntry;
import org.manzil.service.log.SealedEntry;
import org.manzil.service.log.TransparencyLog;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.ResidentId;
import org.springframework.stereotype.Component;

/** What was done with a person's cards: an entry of the log each, kept sealed in the file. */
@Component
class CardRecords {

  private final CardStore store;
  private final FileGate gate;
  private final TransparencyLog log;
  private final Clock clock;

  CardRecords(CardStore store, FileGate gate, TransparencyLog log, Clock clock) {
    this.store = store;
    this.gate = gate;
    this.log = log;
    this.clock = clock;
  }

  boolean has(ResidentId resident, String kind, String number) {
    return store.hasRecord(resident, kind, number);
  }

  /**
   * Adds one to the log and the file.
   *
   * @param number of the notice it is for, if it is for one
   * @param more what else the entry says
   */
  void add(ResidentId resident, String kind, @Nullable String number, Map<String, Object> more) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("kind", kind);
    if (number != null) {
      content.put("number", number);
    }
    content.put("at", now.toString());
    content.putAll(more);
    SaltedEntry entry = log.append(content);
    UUID id = entry.id();
    byte[] sealedBytes =
        gate.closed(resident).seal(CardStore.recordPlace(id.toString()), SealedEntry.encode(entry));
    store.addRecord(resident, id, kind, number, now, sealedBytes);
  }
}
