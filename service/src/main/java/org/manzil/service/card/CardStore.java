package org.manzil.service.card;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.notice.Notice;
import org.manzil.service.resident.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cards' tables. */
@Repository
class CardStore {

  /** What the tables know of a credential; its place serves others once it has long ended. */
  record Kept(
      String configuration, String number, LocalDate issuedOn, boolean revoked, Place place) {

    /** Whether the same order would make the same again on this day. */
    boolean is(CardConfiguration wanted, Notice notice, LocalDate today) {
      return !revoked
          && configuration.equals(wanted.id())
          && number.equals(notice.number())
          && issuedOn.equals(today);
    }
  }

  private final JdbcClient jdbc;

  CardStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static String recordPlace(String record) {
    return "card.record/" + record;
  }

  /**
   * The person's room under the budget. The next who asks for the same person waits for the end of
   * this transaction, so that two requests at once cannot both have the last of it.
   */
  Room room(ResidentId resident, LocalDate today, int budget) {
    var unused =
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
            .param("card budget " + resident.value())
            .query()
            .singleRow();
    return jdbc.sql(
            """
            SELECT count(*), min(expires_on) FROM card.credential
            WHERE resident_id = ? AND NOT revoked AND expires_on > ?
              AND (untrue_from IS NULL OR untrue_from > ?)
            """)
        .params(resident.value(), today, today)
        .query(
            (row, n) ->
                new Room(Math.max(0, budget - row.getInt(1)), row.getObject(2, LocalDate.class)))
        .single();
  }

  List<IssuedCredential> issued(ResidentId resident, LocalDate today) {
    return jdbc.sql(
            """
            SELECT configuration, issued_on, expires_on,
              revoked OR coalesce(untrue_from <= ?, false) FROM card.credential
            WHERE resident_id = ? ORDER BY issued_on DESC, configuration
            """)
        .params(today, resident.value())
        .query(
            (row, n) ->
                new IssuedCredential(
                    row.getString(1),
                    row.getObject(2, LocalDate.class),
                    row.getObject(3, LocalDate.class),
                    row.getBoolean(4)))
        .list();
  }

  /** What the person already has under this id, if anything. */
  Optional<Kept> kept(ResidentId resident, UUID id) {
    return jdbc.sql(
            """
            SELECT configuration, number, issued_on, revoked OR untrue_from IS NOT NULL,
              list_id, list_index
            FROM card.credential WHERE resident_id = ? AND credential_id = ?
            """)
        .params(resident.value(), id)
        .query(
            (row, n) ->
                new Kept(
                    row.getString(1),
                    row.getString(2),
                    row.getObject(3, LocalDate.class),
                    row.getBoolean(4),
                    new Place(row.getInt(5), row.getInt(6))))
        .optional();
  }

  /** Revokes what was issued for the notice; the next signing of its lists shows it. */
  void revoke(Notice notice) {
    signAnew(
        jdbc.sql(
                """
                UPDATE card.credential SET revoked = true
                WHERE resident_id = ? AND number = ? RETURNING coalesce(list_id, 0)
                """)
            .params(notice.resident().value(), notice.number())
            .query((row, n) -> row.getInt(1))
            .list());
  }

  /** Revokes all that the person holds. */
  void revokeAll(ResidentId resident) {
    signAnew(
        jdbc.sql(
                """
                UPDATE card.credential SET revoked = true
                WHERE resident_id = ? AND NOT revoked RETURNING coalesce(list_id, 0)
                """)
            .param(resident.value())
            .query((row, n) -> row.getInt(1))
            .list());
  }

  /** In the order of their ids, so that two revocations never wait for each other. */
  void signAnew(List<Integer> lists) {
    for (int list : new TreeSet<>(lists)) {
      jdbc.sql("UPDATE card.status_list SET revision = revision + 1 WHERE list_id = ?")
          .param(list)
          .update();
    }
  }

  void addRecord(
      ResidentId resident,
      UUID id,
      String kind,
      @Nullable String number,
      Instant at,
      byte[] sealedBytes) {
    jdbc.sql(
            """
            INSERT INTO card.record (resident_id, record_id, kind, number, at, content)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .params(resident.value(), id, kind)
        .param(number)
        .params(at.atOffset(ZoneOffset.UTC), sealedBytes)
        .update();
  }

  boolean hasRecord(ResidentId resident, String kind, String number) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM card.record WHERE resident_id = ? AND kind = ? AND number = ?)
            """)
        .params(resident.value(), kind, number)
        .query(Boolean.class)
        .single();
  }

  /** Keeps a challenge, and drops the person's expired ones. */
  void addChallenge(ResidentId resident, String challenge, Instant now, Instant expiresAt) {
    jdbc.sql("DELETE FROM card.challenge WHERE resident_id = ? AND expires_at <= ?")
        .params(resident.value(), now.atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql("INSERT INTO card.challenge (resident_id, challenge, expires_at) VALUES (?, ?, ?)")
        .params(resident.value(), challenge, expiresAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Uses a challenge up; false when it was not given to this person, has expired or was used. */
  boolean takeChallenge(ResidentId resident, String challenge, Instant now) {
    return jdbc.sql(
                """
                DELETE FROM card.challenge
                WHERE resident_id = ? AND challenge = ? AND expires_at > ?
                """)
            .params(resident.value(), challenge, now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
