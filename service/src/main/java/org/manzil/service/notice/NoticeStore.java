package org.manzil.service.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.log.SaltedEntry;
import org.manzil.service.resident.ResidentId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices' tables. */
@Repository
class NoticeStore {

  private static final String COLUMNS = "resident_id, number, kind, state, filed_at, last_day";

  /**
   * What an idempotency key was used for.
   *
   * @param act what was done with the notice; null where the notice was filed
   */
  record KeyUse(byte[] bodyHash, String number, @Nullable UUID act) {}

  private final JdbcClient jdbc;

  NoticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static String contentPlace(String number) {
    return "notice.notice.content/" + number;
  }

  /** Takes the key for this filing; false when it was used before. Waits for a filing in flight. */
  boolean takeKey(ResidentId resident, String key, KeyUse use, Instant at) {
    return jdbc.sql(
                """
                INSERT INTO notice.idempotency_key
                  (resident_id, key, body_hash, number, act_id, used_at)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)
            .params(resident.value(), key, use.bodyHash(), use.number())
            .param(use.act())
            .param(at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<KeyUse> keyUse(ResidentId resident, String key) {
    return jdbc.sql(
            """
            SELECT body_hash, number, act_id FROM notice.idempotency_key
            WHERE resident_id = ? AND key = ?
            """)
        .params(resident.value(), key)
        .query(
            (row, n) -> new KeyUse(row.getBytes(1), row.getString(2), row.getObject(3, UUID.class)))
        .optional();
  }

  /** Adds the notice; false when the same facts are filed already. */
  boolean add(
      Notice notice,
      Filer filer,
      byte[] naturalKey,
      byte[] bodyHash,
      SaltedEntry entry,
      byte[] sealedBytes) {
    return jdbc.sql(
                """
                INSERT INTO notice.notice
                  (resident_id, number, kind, state, filed_at, last_day,
                   natural_key, body_hash, entry_id, last_entry, content, from_paper_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (resident_id, natural_key)
                  WHERE state NOT IN ('returned', 'refused', 'withdrawn') DO NOTHING
                """)
            .params(
                notice.resident().value(),
                notice.number(),
                notice.kind(),
                notice.state().code(),
                notice.filedAt().atOffset(ZoneOffset.UTC))
            .param(notice.lastDay())
            .params(naturalKey, bodyHash, entry.id(), entry.commitment(), sealedBytes)
            .param(filer.fromPaperBy().orElse(null))
            .update()
        == 1;
  }

  /** The live notice of the same facts, with the hash of what was sent for it. */
  Optional<KeyUse> sameFacts(ResidentId resident, byte[] naturalKey) {
    return jdbc.sql(
            """
            SELECT body_hash, number FROM notice.notice
            WHERE resident_id = ? AND natural_key = ?
              AND state NOT IN ('returned', 'refused', 'withdrawn')
            """)
        .params(resident.value(), naturalKey)
        .query((row, n) -> new KeyUse(row.getBytes(1), row.getString(2), null))
        .optional();
  }

  Optional<Notice> find(NoticeNumber number) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM notice.notice WHERE number = ?")
        .param(number.value())
        .query(NoticeStore::notice)
        .optional();
  }

  /** The notice as it is now; nobody else changes it until this transaction ends. */
  Notice lock(Notice notice) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM notice.notice WHERE number = ? FOR UPDATE")
        .param(notice.number())
        .query(NoticeStore::notice)
        .single();
  }

  List<Notice> of(ResidentId resident) {
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM notice.notice WHERE resident_id = ? ORDER BY filed_at DESC, number")
        .param(resident.value())
        .query(NoticeStore::notice)
        .list();
  }

  Optional<UUID> fromPaperBy(Notice notice) {
    return jdbc.sql(
            """
            SELECT from_paper_by FROM notice.notice
            WHERE resident_id = ? AND number = ? AND from_paper_by IS NOT NULL
            """)
        .params(notice.resident().value(), notice.number())
        .query(UUID.class)
        .optional();
  }

  List<Notice> fromPaper(UUID registrar, Collection<ResidentId> people) {
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM notice.notice WHERE resident_id = ANY (?) AND from_paper_by = ?")
        .param(people.stream().map(ResidentId::value).toArray(UUID[]::new))
        .param(registrar)
        .query(NoticeStore::notice)
        .list();
  }

  byte[] content(Notice notice) {
    return jdbc.sql("SELECT content FROM notice.notice WHERE resident_id = ? AND number = ?")
        .params(notice.resident().value(), notice.number())
        .query(byte[].class)
        .single();
  }

  /** Where the receipt of the filing is kept. */
  Receipts.Shelf shelf(Notice notice) {
    return new Receipts.Shelf() {
      @Override
      public String place() {
        return "notice.notice.receipt/" + notice.number();
      }

      @Override
      public Optional<byte[]> kept() {
        return jdbc.sql(
                """
                SELECT receipt FROM notice.notice
                WHERE resident_id = ? AND number = ? AND receipt IS NOT NULL
                """)
            .params(notice.resident().value(), notice.number())
            .query(byte[].class)
            .optional();
      }

      @Override
      public void keep(byte[] sealedReceipt) {
        jdbc.sql(
                """
                UPDATE notice.notice SET receipt = ?
                WHERE resident_id = ? AND number = ? AND receipt IS NULL
                """)
            .params(sealedReceipt, notice.resident().value(), notice.number())
            .update();
      }
    };
  }

  /** Sets what a correction changed; false when another live notice says the same already. */
  boolean correct(
      Notice notice,
      NoticeState next,
      byte[] naturalKey,
      byte[] bodyHash,
      @Nullable LocalDate lastDay) {
    try {
      return jdbc.sql(
                  """
                  UPDATE notice.notice SET state = ?, natural_key = ?, body_hash = ?, last_day = ?
                  WHERE resident_id = ? AND number = ?
                  """)
              .params(next.code(), naturalKey, bodyHash)
              .param(lastDay)
              .params(notice.resident().value(), notice.number())
              .update()
          == 1;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /** Moves on from the state the notice was read in; false when it has moved meanwhile. */
  boolean move(Notice notice, NoticeState next) {
    return jdbc.sql(
                """
                UPDATE notice.notice SET state = ?
                WHERE resident_id = ? AND number = ? AND state = ?
                """)
            .params(next.code(), notice.resident().value(), notice.number(), notice.state().code())
            .update()
        == 1;
  }

  private static Notice notice(ResultSet row, int number) throws SQLException {
    return new Notice(
        new ResidentId(row.getObject("resident_id", UUID.class)),
        row.getString("number"),
        row.getString("kind"),
        NoticeState.of(row.getString("state")),
        row.getObject("filed_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_day", LocalDate.class));
  }
}
