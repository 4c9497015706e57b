package org.manzil.service.notice.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manzil.service.notice.Declaring;
import org.manzil.service.notice.Draft;
import org.manzil.service.notice.Drafts;
import org.manzil.service.notice.FilingEndedException;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.OpenFile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes drafts as the pages of the form know them. */
@Component
class BegunNotices {

  private static final int LONGEST = 100_000;

  /** A draft with its answers. */
  record Opened(Draft draft, Begun begun) {}

  private final Drafts drafts;
  private final Notices notices;
  private final FileGate gate;
  private final JsonMapper json;
  private final Clock clock;

  BegunNotices(Drafts drafts, Notices notices, FileGate gate, JsonMapper json, Clock clock) {
    this.drafts = drafts;
    this.notices = notices;
    this.gate = gate;
    this.json = json;
    this.clock = clock;
  }

  /**
   * The person's own draft; somebody else's is as absent as one that never was.
   *
   * @throws DraftFiledException if it is filed by now
   * @throws FilingEndedException if a registrar has it open, who files for another person by now,
   *     or it is gone
   */
  Opened open(Declaring declaring, String id) {
    Draft draft =
        id(id)
            .flatMap(known -> drafts.own(declaring, known))
            .orElseThrow(() -> declaring.isFromPaper() ? new FilingEndedException() : absent());
    String number = draft.number();
    if (number != null) {
      throw new DraftFiledException(declaring.page(number));
    }
    return opened(draft);
  }

  /** All that the person has begun, the last changed first. */
  List<Opened> all(Declaring declaring) {
    return drafts.open(declaring, gate.own(declaring.id())).stream().map(this::opened).toList();
  }

  private Opened opened(Draft draft) {
    return new Opened(draft, json.readValue(draft.content().answers(), Begun.class));
  }

  /** Keeps a new one; false when the person has as many as they may have. */
  boolean begin(Declaring declaring, UUID id, Begun begun) {
    return drafts.begin(declaring, id, content(begun));
  }

  /** Replaces what was opened; false when another page has meanwhile. */
  boolean save(Opened opened, Begun begun) {
    return drafts.save(opened.draft(), content(begun));
  }

  /** Whether a question has other answers than it had when the draft was opened. */
  boolean differs(Opened opened, Begun begun, Step step) {
    JsonNode before = json.readTree(opened.draft().content().answers()).path("form");
    JsonNode now = json.valueToTree(begun.form());
    return step.kept().stream().anyMatch(name -> !before.path(name).equals(now.path(name)));
  }

  /** With what the last notice tells of a person who moves on from there. */
  Begun afterLastDwelling(Declaring declaring, Begun begun) {
    if (begun.form().getKind().equals("arrival")) {
      return begun.fresh();
    }
    if (!begun.follows().isEmpty() || !declaring.seesAll()) {
      return begun;
    }
    OpenFile file = gate.own(declaring.id());
    return notices
        .lastDwelling(declaring.id(), clock.instant())
        .map(last -> begun.after(last, notices.answers(last, file)))
        .orElse(begun);
  }

  private Draft.Content content(Begun begun) {
    String text = json.writeValueAsString(begun);
    if (text.length() > LONGEST) {
      throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    }
    return new Draft.Content(begun.form().getKind(), begun.corrects(), text);
  }

  static Optional<UUID> id(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
