package org.manzil.service.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manzil.service.log.SealedEntry;
import org.manzil.service.resident.OpenFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people did with their notices after filing them. */
@Repository
class ActStore {

  private final JdbcClient jdbc;

  ActStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static String contentPlace(String act) {
    return "notice.act.content/" + act;
  }

  void add(Notice notice, OwnAct.Kind kind, Instant at, NoticeChain.Link link, byte[] sealedBytes) {
    jdbc.sql(
            """
            INSERT INTO notice.act (resident_id, number, act_id, ordinal, kind, at, content)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(notice.resident().value(), notice.number(), link.entry().id(), link.ordinal())
        .params(kind.code(), at.atOffset(ZoneOffset.UTC), sealedBytes)
        .update();
  }

  /** In the order they were done. */
  List<OwnAct> acts(Notice notice, OpenFile file) {
    return jdbc.sql(
            """
            SELECT act_id, ordinal, kind, at, content FROM notice.act
            WHERE resident_id = ? AND number = ? ORDER BY ordinal
            """)
        .params(notice.resident().value(), notice.number())
        .query((row, n) -> act(row, file))
        .list();
  }

  private static OwnAct act(ResultSet row, OpenFile file) throws SQLException {
    String place = contentPlace(row.getString("act_id"));
    return new OwnAct(
        row.getInt("ordinal"),
        OwnAct.Kind.of(row.getString("kind")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        SealedEntry.decode(file.open(place, row.getBytes("content"))));
  }

  /** The last correction, which is what the notice says now; nothing if there was none. */
  Optional<UUID> lastCorrection(Notice notice) {
    return jdbc.sql(
            """
            SELECT act_id FROM notice.act
            WHERE resident_id = ? AND number = ? AND kind = ? ORDER BY ordinal DESC LIMIT 1
            """)
        .params(notice.resident().value(), notice.number(), OwnAct.Kind.CORRECTION.code())
        .query(UUID.class)
        .optional();
  }

  /** What that act is sealed as. */
  byte[] content(UUID act) {
    return jdbc.sql("SELECT content FROM notice.act WHERE act_id = ?")
        .param(act)
        .query(byte[].class)
        .single();
  }

  Receipts.Shelf shelf(UUID act) {
    return new Receipts.Shelf() {
      @Override
      public String place() {
        return "notice.act.receipt/" + act;
      }

      @Override
      public Optional<byte[]> kept() {
        return jdbc.sql("SELECT receipt FROM notice.act WHERE act_id = ? AND receipt IS NOT NULL")
            .param(act)
            .query(byte[].class)
            .optional();
      }

      @Override
      public void keep(byte[] sealedReceipt) {
        jdbc.sql("UPDATE notice.act SET receipt = ? WHERE act_id = ? AND receipt IS NULL")
            .params(sealedReceipt, act)
            .update();
      }
    };
  }
}
