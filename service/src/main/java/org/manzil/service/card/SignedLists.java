package org.manzil.service.card;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is published of each list, one for all nodes. */
@Repository
class SignedLists {

  /**
   * A list, and how it was signed last.
   *
   * @param revision counts revocations
   * @param last null before the first time
   */
  record Head(int size, long revision, @Nullable Signing last) {}

  /** A signing: what it covers, and when it must be done again though nothing was revoked. */
  record Signing(long revision, Instant issuedAt, String keyId, Instant signAgainAt) {}

  private static final String HEAD =
      """
      SELECT size, status_list.revision, signed_list.revision, issued_at, key_id, sign_again_at
      FROM card.status_list JOIN card.signed_list USING (list_id) WHERE list_id = ?
      """;

  private final JdbcClient jdbc;

  SignedLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Head> head(int list) {
    return jdbc.sql(HEAD).param(list).query(SignedLists::head).optional();
  }

  /** The same, and nobody else signs this list until the transaction ends. */
  Head takeTurn(int list) {
    return jdbc.sql(HEAD + "FOR UPDATE OF signed_list")
        .param(list)
        .query(SignedLists::head)
        .single();
  }

  String token(int list) {
    return jdbc.sql("SELECT token FROM card.signed_list WHERE list_id = ?")
        .param(list)
        .query(String.class)
        .single();
  }

  void publish(int list, String token, Signing signing) {
    jdbc.sql(
            """
            UPDATE card.signed_list
            SET token = ?, revision = ?, issued_at = ?, key_id = ?, sign_again_at = ?
            WHERE list_id = ?
            """)
        .params(
            token,
            signing.revision(),
            signing.issuedAt().atOffset(ZoneOffset.UTC),
            signing.keyId(),
            signing.signAgainAt().atOffset(ZoneOffset.UTC),
            list)
        .update();
  }

  /** Revoked ones that somebody might still accept; a bit is cleared a day after the end. */
  BitSet revoked(int list, LocalDate today) {
    BitSet revoked = new BitSet();
    jdbc.sql(
            """
            SELECT list_index FROM card.credential
            WHERE list_id = ? AND (revoked OR untrue_from <= ?) AND expires_on >= ?
            """)
        .params(list, today, today)
        .query(Integer.class)
        .list()
        .forEach(revoked::set);
    return revoked;
  }

  private static Head head(ResultSet row, int number) throws SQLException {
    OffsetDateTime issuedAt = row.getObject(4, OffsetDateTime.class);
    Signing last =
        issuedAt == null
            ? null
            : new Signing(
                row.getLong(3),
                issuedAt.toInstant(),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant());
    return new Head(row.getInt(1), row.getLong(2), last);
  }
}
