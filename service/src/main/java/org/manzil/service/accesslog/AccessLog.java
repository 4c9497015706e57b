package org.manzil.service.accesslog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.manzil.service.log.SaltedEntry;
import org.manzil.service.log.SealedEntry;
import org.manzil.service.log.TransparencyLog;
import org.manzil.service.resident.AccessRecords;
import org.manzil.service.resident.Look;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.SealedFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Records every look at a file before it happens, and shows it to the person. */
@Service
public class AccessLog implements AccessRecords {

  /** How long a reason once given opens the same case again. */
  private static final Duration STANDS = Duration.ofMinutes(15);

  private final JdbcClient jdbc;
  private final TransparencyLog log;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AccessLog(JdbcClient jdbc, TransparencyLog log, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.log = log;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void record(ResidentId resident, SealedFile file, Look look) {
    UUID entry = transaction.execute(status -> store(resident, file, look));
    log.awaitPlace(entry);
  }

  private UUID store(ResidentId resident, SealedFile file, Look look) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    SaltedEntry entry = log.append(content(look, now));
    UUID id = entry.id();
    jdbc.sql(
            """
            INSERT INTO accesslog.access
              (resident_id, access_id, number, registrar_id, at, content)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .params(
            resident.value(),
            id,
            look.scope(),
            look.registrar(),
            now.atOffset(ZoneOffset.UTC),
            file.seal(place(id.toString()), SealedEntry.encode(entry)))
        .update();
    return entry.id();
  }

  private static Map<String, Object> content(Look look, Instant at) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("kind", "access");
    content.put("at", at.toString());
    content.put("office", look.office());
    content.put("officer", look.officerNumber());
    content.put("number", look.number());
    content.put("reason", look.reason());
    content.put("fields", look.fields());
    return content;
  }

  /** A look that the log has not taken yet does not stand: it opened nothing. */
  @Override
  public boolean stands(ResidentId resident, UUID registrar, String scope, Optional<UUID> changed) {
    return jdbc
        .sql(
            """
            SELECT access_id FROM accesslog.access
            WHERE resident_id = ? AND registrar_id = ? AND number = ? AND at > ?
            ORDER BY at DESC
            """)
        .params(
            resident.value(),
            registrar,
            scope,
            clock.instant().minus(STANDS).atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .list()
        .stream()
        .anyMatch(
            look ->
                changed.map(entry -> log.follows(look, entry)).orElseGet(() -> log.holds(look)));
  }

  /** Every look at the person's file, the newest first, for the person's own eyes. */
  public List<Access> accesses(ResidentId resident, OpenFile file) {
    return jdbc.sql(
            """
            SELECT access_id, registrar_id, content FROM accesslog.access
            WHERE resident_id = ? ORDER BY at DESC
            """)
        .param(resident.value())
        .query((row, n) -> access(row, file))
        .list();
  }

  /** One look at the person's file; a look at another's is as absent as one that never was. */
  public Optional<Access> access(ResidentId resident, UUID id, OpenFile file) {
    return jdbc.sql(
            """
            SELECT access_id, registrar_id, content FROM accesslog.access
            WHERE resident_id = ? AND access_id = ?
            """)
        .params(resident.value(), id)
        .query((row, n) -> access(row, file))
        .optional();
  }

  private Access access(ResultSet row, OpenFile file) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    byte[] entry = file.open(place(id.toString()), row.getBytes(3));
    return Access.of(row.getObject(2, UUID.class), SealedEntry.decode(entry));
  }

  static String place(String access) {
    return "accesslog.access/" + access;
  }
}
