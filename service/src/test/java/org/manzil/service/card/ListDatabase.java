package org.manzil.service.card;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.manzil.service.keys.AuthorityKeys;
import org.manzil.service.resident.ResidentId;
import org.manzil.statuslist.StatusListToken;
import org.manzil.statuslist.StatusListVerdict;
import org.manzil.statuslist.StatusSnapshot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A node of the service with a memory and a clock of its own over the one database. */
final class ListDatabase {

  static final URI BASE = URI.create("http://localhost");
  static final CardConfiguration PROOF = CardConfiguration.proof("test", List.of());

  Instant now;
  final OpenLists lists;
  final StatusIndexes indexes;
  final StatusLists published;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final AuthorityKeys keys;

  ListDatabase(JdbcClient jdbc, TransactionTemplate transaction, AuthorityKeys keys, Instant now) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.keys = keys;
    this.now = now;
    Clock clock = new NodeClock();
    lists = new OpenLists(jdbc, new SecureRandom(), clock);
    indexes = new StatusIndexes(jdbc, lists, new SecureRandom());
    published = new StatusLists(new SignedLists(jdbc), lists, keys, transaction, clock, BASE);
  }

  private final class NodeClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /** Another node, with its clock at the same moment. */
  ListDatabase other() {
    return new ListDatabase(jdbc, transaction, keys, now);
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  List<Place> keep(ResidentId resident, String number, int copies) {
    List<StatusIndexes.Wanted> wanted =
        java.util.stream.IntStream.range(0, copies)
            .mapToObj(i -> new StatusIndexes.Wanted(PROOF, List.of(), today()))
            .toList();
    return Objects.requireNonNull(
        transaction.execute(status -> indexes.keep(resident, number, wanted)));
  }

  /** A new list, the only open one, with so many entries taken by others until that day. */
  int onlyOpen(int taken, LocalDate until) {
    jdbc.sql("UPDATE card.status_list SET open = false").update();
    int list =
        jdbc.sql(
                """
                INSERT INTO card.status_list (list_id, size, decoy_key, open)
                SELECT coalesce(max(list_id), 0) + 1, 131072, ?, true FROM card.status_list
                RETURNING list_id
                """)
            .param(new SecureRandom().generateSeed(32))
            .query((row, n) -> row.getInt(1))
            .single();
    jdbc.sql("INSERT INTO card.signed_list (list_id) VALUES (?)").param(list).update();
    fill(list, taken, until);
    return list;
  }

  void fill(int list, int taken, LocalDate until) {
    int unused =
        jdbc.sql(
                """
                INSERT INTO card.credential (resident_id, credential_id, configuration, number,
                  list_id, list_index, issued_on, expires_on)
                SELECT gen_random_uuid(), gen_random_uuid(), 'proof-test', 'x', ?, i,
                  ?::date - 14, ?::date
                FROM generate_series(0, 131071) i WHERE i % 131072 < ?
                """)
            .params(list, until.toString(), until.toString(), taken)
            .update();
  }

  int inUse(int list) {
    return jdbc.sql("SELECT count(*) FROM card.credential WHERE list_id = ?")
        .param(list)
        .query((row, n) -> row.getInt(1))
        .single();
  }

  void revoke(Place place) {
    int unused =
        jdbc.sql("UPDATE card.credential SET revoked = true WHERE list_id = ? AND list_index = ?")
            .params(place.list(), place.index())
            .update();
    unused =
        jdbc.sql("UPDATE card.status_list SET revision = revision + 1 WHERE list_id = ?")
            .param(place.list())
            .update();
  }

  String token(int list) {
    return published.find(String.valueOf(list)).orElseThrow().token();
  }

  StatusSnapshot snapshot(int list) {
    StatusListVerdict verdict =
        StatusListToken.verify(
            token(list),
            StatusLists.uri(BASE, list),
            keyId -> Optional.of(keys.statusList().publicKey()),
            now);
    return ((StatusListVerdict.Verified) verdict).snapshot();
  }

  static ResidentId somebody() {
    return new ResidentId(UUID.randomUUID());
  }
}
