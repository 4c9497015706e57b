package org.manzil.service.dispute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.manzil.service.accesslog.Access;
import org.manzil.service.accesslog.AccessLog;
import org.manzil.service.accesslog.LookDispute;
import org.manzil.service.accesslog.LookDisputes;
import org.manzil.service.inquiry.InquiryRefusedException;
import org.manzil.service.inquiry.InquiryRefusedException.Reason;
import org.manzil.service.inquiry.Words;
import org.manzil.service.log.EntryProofs;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.ResidentId;
import org.springframework.stereotype.Service;

/** What a person says against the reason of a look at their own file. */
@Service
public class Disputes implements LookDisputes {

  private final DisputeStore store;
  private final DisputeWriter writer;
  private final AccessLog accesses;
  private final FileGate gate;
  private final EntryProofs proofs;

  Disputes(
      DisputeStore store,
      DisputeWriter writer,
      AccessLog accesses,
      FileGate gate,
      EntryProofs proofs) {
    this.store = store;
    this.writer = writer;
    this.accesses = accesses;
    this.gate = gate;
    this.proofs = proofs;
  }

  @Override
  public Map<UUID, List<LookDispute>> byLook(ResidentId resident, OpenFile file) {
    Map<UUID, List<LookDispute>> byLook = new LinkedHashMap<>();
    for (DisputeStore.Read read : store.of(resident, file)) {
      byLook.computeIfAbsent(read.dispute().access(), look -> new ArrayList<>()).add(read.said());
    }
    return byLook;
  }

  /** One look at the person's own file that can be disputed now, to be shown with the form. */
  public Access disputable(ResidentId resident, UUID access) {
    Access look = look(resident, gate.own(resident), access);
    if (store.hasOpen(resident, access)) {
      throw new InquiryRefusedException(Reason.ALREADY_OPEN);
    }
    return look;
  }

  /**
   * Disputes the reason of a look, once for each key. It is durable when this returns, and in the
   * published log unless that is away.
   *
   * @param words tidied and without a problem, see {@link Words}
   * @throws InquiryRefusedException if it cannot be taken
   */
  public RaisedDispute raise(ResidentId resident, UUID access, String words, String key) {
    OpenFile file = gate.own(resident);
    Access look = look(resident, file, access);
    UUID id =
        before(resident, file, look, words, key)
            .orElseGet(() -> write(resident, file, look, words, key));
    return new RaisedDispute(store.read(resident, id, file).said(), proofs.await(id));
  }

  private Access look(ResidentId resident, OpenFile file, UUID access) {
    return accesses
        .access(resident, access, file)
        .orElseThrow(() -> new InquiryRefusedException(Reason.ABSENT));
  }

  /** Of two equal requests at the same moment one waits for the other, then finds its dispute. */
  private UUID write(ResidentId resident, OpenFile file, Access look, String words, String key) {
    try {
      return writer.raise(resident, file, look, words, key);
    } catch (InquiryRefusedException e) {
      return before(resident, file, look, words, key).orElseThrow(() -> e);
    }
  }

  /** The dispute that this key made before; the key says nothing else a second time. */
  private Optional<UUID> before(
      ResidentId resident, OpenFile file, Access look, String words, String key) {
    Optional<UUID> id = store.byKey(resident, key);
    id.map(made -> store.read(resident, made, file))
        .filter(made -> !same(made, look, words))
        .ifPresent(
            other -> {
              throw new InquiryRefusedException(Reason.KEY_REUSED);
            });
    return id;
  }

  private static boolean same(DisputeStore.Read made, Access look, String words) {
    return made.dispute().access().equals(look.id()) && made.said().words().equals(words);
  }
}
