package org.manzil.service.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.Registrar;
import org.manzil.service.log.KeptEntries;
import org.manzil.service.log.SaltedEntry;
import org.manzil.service.log.SealedEntry;
import org.manzil.service.log.TransparencyLog;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.SealedContents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what desks did about a person into their file and the log; the person reads it there. */
@Component
class ActBook implements KeptEntries {

  /** How somebody is seen by a registrar's word alone, without what they stated themselves. */
  private static final Set<String> VOUCHED = Set.of("paper", "enrolment-code");

  private final JdbcClient jdbc;
  private final TransparencyLog log;
  private final FileGate gate;
  private final Clock clock;

  ActBook(JdbcClient jdbc, TransparencyLog log, FileGate gate, Clock clock) {
    this.jdbc = jdbc;
    this.log = log;
    this.gate = gate;
    this.clock = clock;
  }

  static String place(String act) {
    return "identity.act/" + act;
  }

  /** Writes it as part of the caller's transaction and gives its log entry. */
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID write(ResidentId resident, Registrar registrar, String kind, String how) {
    return write(resident, kind, how, registrar);
  }

  /** The same for what the person did themselves. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void writeOwn(ResidentId resident, String kind) {
    UUID unused = write(resident, kind, "self", null);
  }

  private UUID write(ResidentId resident, String kind, String how, @Nullable Registrar registrar) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("kind", kind);
    content.put("at", now.toString());
    content.put("how", how);
    if (registrar != null) {
      content.put("office", registrar.office());
      content.put("officer", registrar.officerNumber());
    }
    SaltedEntry entry = log.append(content);
    UUID id = entry.id();
    jdbc.sql(
            """
            INSERT INTO identity.act (resident_id, act_id, registrar_id, at, content, vouched)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .params(resident.value(), id)
        .param(registrar == null ? null : registrar.id())
        .param(now.atOffset(ZoneOffset.UTC))
        .param(gate.closed(resident).seal(place(id.toString()), SealedEntry.encode(entry)))
        .param(kind.equals(IdentityAct.SEEN) && VOUCHED.contains(how))
        .update();
    return id;
  }

  /** Waits until the entry cannot be taken back without a trace. */
  void await(UUID entry) {
    log.awaitPlace(entry);
  }

  /** All of one person, the newest first. */
  List<IdentityAct> of(ResidentId resident, OpenFile file) {
    return jdbc
        .sql(
            "SELECT act_id::text, content FROM identity.act WHERE resident_id = ? ORDER BY at DESC")
        .param(resident.value())
        .query((row, n) -> SealedEntry.decode(file.open(place(row.getString(1)), row.getBytes(2))))
        .list()
        .stream()
        .map(IdentityAct::of)
        .toList();
  }

  /** For the log's self-check. */
  @Override
  public Map<UUID, Optional<byte[]>> recompute(Collection<UUID> entries) {
    return new SealedContents(
            jdbc,
            gate,
            """
            SELECT act_id, resident_id, act_id::text, content FROM identity.act
            WHERE act_id = ANY (?)
            """,
            ActBook::place)
        .recompute(entries);
  }
}
