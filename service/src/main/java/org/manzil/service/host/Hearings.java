package org.manzil.service.host;

import java.util.UUID;
import org.manzil.service.desk.HostAnswer;
import org.manzil.service.host.HostRefusedException.Reason;
import org.manzil.service.log.EntryProofs;
import org.manzil.service.notice.Notice;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.OpenFile;
import org.springframework.stereotype.Service;

/** What a person says to an objection. Saying nothing changes nothing. */
@Service
public class Hearings {

  private final HostAnswerStore store;
  private final HostAnswersKept kept;
  private final HearingWriter writer;
  private final EntryProofs proofs;
  private final FileGate gate;

  Hearings(
      HostAnswerStore store,
      HostAnswersKept kept,
      HearingWriter writer,
      EntryProofs proofs,
      FileGate gate) {
    this.store = store;
    this.kept = kept;
    this.writer = writer;
    this.proofs = proofs;
    this.gate = gate;
  }

  /**
   * The objection, to be shown with the form.
   *
   * @throws HostRefusedException if there is none about the person's own notice, or it is over
   */
  public HostAnswer objection(Notice own, UUID answer) {
    StoredAnswer found = own(own, answer);
    if (!found.hears(kept.today())) {
      throw new HostRefusedException(Reason.OVER);
    }
    return kept.of(found, own, gate.own(own.resident()));
  }

  /**
   * Replies, once; the same words again are the same reply.
   *
   * @param words tidied and without a problem, see {@link org.manzil.service.inquiry.Words}
   * @return whether the log has published it; otherwise it will
   * @throws HostRefusedException if that cannot be done
   */
  public boolean reply(Notice own, UUID answer, String words) {
    OpenFile file = gate.own(own.resident());
    StoredAnswer found = own(own, answer);
    if (found.hears(kept.today())) {
      try {
        return proofs.await(writer.reply(own, file, found, words));
      } catch (HostRefusedException meanwhile) {
        return again(own(own, answer), file, words);
      }
    }
    return again(found, file, words);
  }

  private boolean again(StoredAnswer answer, OpenFile file, String words) {
    var reply = store.read(answer, file).reply();
    if (reply == null || !HostContent.text(reply, "words").equals(words)) {
      throw new HostRefusedException(Reason.OVER);
    }
    return proofs.await(reply.id());
  }

  /** Another's objection is as absent as one that never was. */
  private StoredAnswer own(Notice own, UUID answer) {
    return store
        .find(answer)
        .filter(found -> found.resident().equals(own.resident()))
        .filter(found -> found.number().equals(own.number()) && found.hearUntil() != null)
        .orElseThrow(() -> new HostRefusedException(Reason.ABSENT));
  }
}
