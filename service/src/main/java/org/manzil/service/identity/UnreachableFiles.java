package org.manzil.service.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.manzil.service.account.KeyHolders;
import org.manzil.service.resident.ResidentId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets people who signed up, made no way to come back, and filed nothing: nobody can open such a
 * file any more, and it holds a document's data for no purpose.
 */
@Component
class UnreachableFiles {

  private static final Logger LOG = LoggerFactory.getLogger(UnreachableFiles.class);

  static final Duration PATIENCE = Duration.ofDays(30);

  /**
   * What is deleted with the file. A row in any other table that knows the person, one made later
   * too, keeps all of it: a notice, a passkey, a code, a device, an entry of the log.
   */
  private static final Set<String> FORGOTTEN =
      Set.of(
          "notice.draft",
          "identity.sign_up",
          "identity.reference",
          "account.key_holder",
          "resident.person");

  private final JdbcClient jdbc;
  private final KeyHolders holders;
  private final TransactionTemplate transaction;
  private final Clock clock;

  UnreachableFiles(
      JdbcClient jdbc, KeyHolders holders, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.holders = holders;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedRateString = "PT6H", initialDelayString = "PT4M")
  void sweep() {
    sweep(clock.instant());
  }

  void sweep(Instant now) {
    for (ResidentId resident : candidates(now.minus(PATIENCE))) {
      try {
        transaction.executeWithoutResult(status -> sweep(resident));
      } catch (RuntimeException broken) {
        LOG.error("A file that nobody can open stays until the next sweep", broken);
      }
    }
  }

  private List<ResidentId> candidates(Instant madeBy) {
    return jdbc.sql(
            """
            SELECT resident_id FROM resident.person p
            WHERE NOT seen AND created_at <= ?
              AND NOT EXISTS (SELECT FROM account.passkey k WHERE k.resident_id = p.resident_id)
              AND NOT EXISTS (SELECT FROM notice.notice n WHERE n.resident_id = p.resident_id)
            """)
        .param(madeBy.atOffset(ZoneOffset.UTC))
        .query((row, n) -> new ResidentId(row.getObject(1, UUID.class)))
        .list();
  }

  /** One of those who were found; whoever was seen at a desk meanwhile stays. */
  void sweep(ResidentId resident) {
    if (!isHeldUnseen(resident)) {
      return;
    }
    // A passkey that is being made this moment waits for us, or we for it.
    holders.lock(resident);
    List<String> tables = tables();
    boolean kept =
        isSignedIn(resident)
            || tables.stream()
                .filter(table -> !FORGOTTEN.contains(table))
                .anyMatch(table -> knows(table, resident));
    if (!kept) {
      FORGOTTEN.forEach(
          table ->
              jdbc.sql("DELETE FROM " + table + " WHERE resident_id = ?")
                  .param(resident.value())
                  .update());
    }
  }

  /** Whoever marks the person seen this moment waits for us, or we for them. */
  private boolean isHeldUnseen(ResidentId resident) {
    return jdbc.sql(
            "SELECT resident_id FROM resident.person WHERE resident_id = ? AND NOT seen FOR UPDATE")
        .param(resident.value())
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  /** Every table that knows people, as the database itself says. */
  private List<String> tables() {
    return jdbc.sql(
            """
            SELECT format('%I.%I', table_schema, table_name) FROM information_schema.columns
            WHERE column_name = 'resident_id'
            """)
        .query((row, n) -> row.getString(1))
        .list();
  }

  private boolean knows(String table, ResidentId resident) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM " + table + " WHERE resident_id = ?)")
        .param(resident.value())
        .query(Boolean.class)
        .single();
  }

  private boolean isSignedIn(ResidentId resident) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM account.session WHERE principal_name = ?)")
        .param(resident.value().toString())
        .query(Boolean.class)
        .single();
  }
}
