package org.manzil.service.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.ResidentId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Notices that people have begun and not filed: sealed in their files, and gone when they are filed
 * or deleted, or {@value #KEPT_DAYS} days after the last change.
 */
@Service
public class Drafts {

  /** How long after its last change a draft is kept. */
  public static final int KEPT_DAYS = 30;

  /** How many one person may have. */
  public static final int MOST = 3;

  private final DraftStore store;
  private final FileGate gate;
  private final JsonMapper json;
  private final Clock clock;

  Drafts(DraftStore store, FileGate gate, JsonMapper json, Clock clock) {
    this.store = store;
    this.gate = gate;
    this.json = json;
    this.clock = clock;
  }

  /** An id for a draft of each kind, made with the page: two presses of a button begin one. */
  public static Map<String, UUID> nextIds() {
    return Filing.KINDS.stream()
        .collect(Collectors.toMap(Function.identity(), kind -> UUID.randomUUID()));
  }

  /** Keeps the first answers under that id; false when the person has {@link #MOST} already. */
  public boolean begin(Declaring declaring, UUID id, Draft.Content content) {
    byte[] sealedBytes = seal(gate.own(declaring.id()), id, content);
    store.deleteUnchangedSince(oldest());
    return store.begin(declaring, id, sealedBytes, clock.instant(), MOST);
  }

  /** The person's own draft; somebody else's is as absent as one that never was. */
  public Optional<Draft> own(Declaring declaring, UUID id) {
    OpenFile file = gate.own(declaring.id());
    return store.find(declaring, id, oldest()).map(row -> draft(declaring.id(), row, file));
  }

  /** The person's drafts that are not filed, the last changed first. */
  public List<Draft> open(Declaring declaring, OpenFile file) {
    return store.open(declaring, oldest()).stream()
        .map(row -> draft(declaring.id(), row, file))
        .toList();
  }

  /** Replaces the answers that were read; false when another page has meanwhile. */
  public boolean save(Draft read, Draft.Content content) {
    OpenFile file = gate.own(read.resident());
    return store.save(read, seal(file, read.id(), content), clock.instant());
  }

  /** Its answers are filed under that number, so they go from here. */
  public void filed(Draft draft, String number) {
    store.filed(draft, number, clock.instant());
  }

  /** Deletes it for good, if it is there. */
  public void delete(Declaring declaring, UUID id) {
    store.delete(declaring, id);
  }

  @Scheduled(fixedRateString = "PT1H", initialDelayString = "PT1M")
  void sweep() {
    store.deleteUnchangedSince(oldest());
  }

  private Instant oldest() {
    return clock.instant().minus(Duration.ofDays(KEPT_DAYS));
  }

  private Draft draft(ResidentId resident, DraftStore.Row row, OpenFile file) {
    byte[] answers = row.answers();
    Draft.Content content =
        answers == null
            ? Draft.Content.NONE
            : json.readValue(
                file.open(DraftStore.answersPlace(row.id()), answers), Draft.Content.class);
    return new Draft(resident, row.id(), row.version(), row.changedAt(), content, row.number());
  }

  private byte[] seal(OpenFile file, UUID id, Draft.Content content) {
    return file.seal(DraftStore.answersPlace(id), json.writeValueAsBytes(content));
  }
}
