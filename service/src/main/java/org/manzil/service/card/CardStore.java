package org.manzil.service.card;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import org.manzil.service.notice.Notice;
import org.manzil.service.resident.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cards' tables. */
@Repository
class CardStore {

  static final int LIST = 1;
  private static final int TRIES = 50;

  /** A status list as the table has it. */
  record ListHead(int size, long revision) {}

  private final JdbcClient jdbc;
  private final SecureRandom random;

  CardStore(JdbcClient jdbc, SecureRandom random) {
    this.jdbc = jdbc;
    this.random = random;
  }

  static String recordPlace(UUID record) {
    return "card.record/" + record;
  }

  /**
   * Keeps a credential at a random free index and tells the index; two nodes that draw the same one
   * meet in the table's unique key, and one draws again.
   */
  int add(
      ResidentId resident,
      CardConfiguration configuration,
      String number,
      LocalDate issuedOn,
      LocalDate expiresOn) {
    int size = head(LIST).size();
    for (int i = 0; i < TRIES; i++) {
      int index = random.nextInt(size);
      int added =
          jdbc.sql(
                  """
                  INSERT INTO card.credential
                    (resident_id, credential_id, configuration, number,
                     list_id, list_index, issued_on, expires_on)
                  VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (list_id, list_index) DO NOTHING
                  """)
              .params(
                  resident.value(),
                  UUID.randomUUID(),
                  configuration.id(),
                  number,
                  LIST,
                  index,
                  issuedOn,
                  expiresOn)
              .update();
      if (added == 1) {
        return index;
      }
    }
    throw new IllegalStateException("the status list is nearly full");
  }

  int live(ResidentId resident, LocalDate today) {
    return jdbc.sql(
            """
            SELECT count(*) FROM card.credential
            WHERE resident_id = ? AND NOT revoked AND expires_on > ?
            """)
        .params(resident.value(), today)
        .query(Integer.class)
        .single();
  }

  List<IssuedCredential> issued(ResidentId resident) {
    return jdbc.sql(
            """
            SELECT configuration, issued_on, expires_on, revoked FROM card.credential
            WHERE resident_id = ? ORDER BY issued_on DESC, configuration
            """)
        .param(resident.value())
        .query(
            (row, n) ->
                new IssuedCredential(
                    row.getString(1),
                    row.getObject(2, LocalDate.class),
                    row.getObject(3, LocalDate.class),
                    row.getBoolean(4)))
        .list();
  }

  /** Revokes what was issued for the notice; the list's next signing shows it. */
  void revoke(Notice notice) {
    jdbc.sql("UPDATE card.credential SET revoked = true WHERE resident_id = ? AND number = ?")
        .params(notice.resident().value(), notice.number())
        .update();
    jdbc.sql("UPDATE card.status_list SET revision = revision + 1").update();
  }

  ListHead head(int list) {
    return jdbc.sql("SELECT size, revision FROM card.status_list WHERE list_id = ?")
        .param(list)
        .query((row, n) -> new ListHead(row.getInt(1), row.getLong(2)))
        .single();
  }

  BitSet revoked(int list) {
    BitSet revoked = new BitSet();
    jdbc.sql("SELECT list_index FROM card.credential WHERE list_id = ? AND revoked")
        .param(list)
        .query(Integer.class)
        .list()
        .forEach(revoked::set);
    return revoked;
  }

  void addRecord(
      ResidentId resident, UUID id, String kind, String number, Instant at, byte[] sealedBytes) {
    jdbc.sql(
            """
            INSERT INTO card.record (resident_id, record_id, kind, number, at, content)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .params(resident.value(), id, kind, number, at.atOffset(ZoneOffset.UTC), sealedBytes)
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
