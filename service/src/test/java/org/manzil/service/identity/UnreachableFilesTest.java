package org.manzil.service.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.manzil.service.PageTest;
import org.manzil.service.account.KeyHolders;
import org.manzil.service.account.RecoveryCodes;
import org.manzil.service.notice.Filer;
import org.manzil.service.notice.Filing;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.Person;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.Residents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A file that nobody can open again goes after thirty days, and no other. */
@PageTest
class UnreachableFilesTest {

  @Autowired Residents residents;
  @Autowired RecoveryCodes codes;
  @Autowired KeyHolders holders;
  @Autowired References references;
  @Autowired Identities identities;
  @Autowired Notices notices;
  @Autowired UnreachableFiles files;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private static Person person(String name) {
    String document = UUID.randomUUID().toString().substring(0, 9).toUpperCase(Locale.ROOT);
    return new Person(name, "Testova", "1990-05-17", "UZ", document);
  }

  private ResidentId stated() {
    return residents.addStated(person("Ona"));
  }

  private Instant end(ResidentId resident) {
    return jdbc.sql("SELECT created_at FROM resident.person WHERE resident_id = ?")
        .param(resident.value())
        .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single()
        .plus(UnreachableFiles.PATIENCE);
  }

  private boolean isThere(ResidentId resident) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM resident.person WHERE resident_id = ?)")
        .param(resident.value())
        .query(Boolean.class)
        .single();
  }

  @Test
  void itGoesOnTheThirtiethDayAndNotAMomentBefore() {
    ResidentId ona = stated();
    holders.lock(ona);
    IdentityReference shown = references.of(ona);
    files.sweep(end(ona).minusMillis(1));
    assertThat(isThere(ona)).isTrue();
    files.sweep(end(ona));
    assertThat(isThere(ona)).isFalse();
    assertThat(references.resident(shown)).isEmpty();
    assertThat(
            jdbc.sql("SELECT count(*) FROM account.key_holder WHERE resident_id = ?")
                .param(ona.value())
                .query(Integer.class)
                .single())
        .isZero();
  }

  private void assertStays(ResidentId resident) {
    files.sweep(end(resident).plusSeconds(10_000_000));
    assertThat(isThere(resident)).isTrue();
  }

  @Test
  void whoeverMadeCodesStays() {
    ResidentId ona = stated();
    assertThat(codes.renew(ona)).isNotEmpty();
    assertStays(ona);
  }

  @Test
  void whoeverWasSeenAtADeskStays() {
    assertStays(residents.addSeen(person("Ona")));
  }

  @Test
  void whoeverIsSeenAfterTheyWereFoundStays() {
    ResidentId ona = stated();
    jdbc.sql("UPDATE resident.person SET seen = true WHERE resident_id = ?")
        .param(ona.value())
        .update();
    transaction.executeWithoutResult(status -> files.sweep(ona));
    assertThat(isThere(ona)).isTrue();
  }

  @Test
  void whoeverIsBeingSeenIsWaitedFor() throws Exception {
    ResidentId ona = stated();
    Instant end = end(ona);
    CompletableFuture<Void> sweep =
        Objects.requireNonNull(
            transaction.execute(
                status -> {
                  jdbc.sql("UPDATE resident.person SET seen = true WHERE resident_id = ?")
                      .param(ona.value())
                      .update();
                  CompletableFuture<Void> sweeping =
                      CompletableFuture.runAsync(() -> files.sweep(end));
                  awaitSomebodyWaiting();
                  return sweeping;
                }));
    sweep.get();
    assertThat(isThere(ona)).isTrue();
  }

  private void awaitSomebodyWaiting() {
    while (jdbc.sql("SELECT count(*) FROM pg_locks WHERE NOT granted").query(Integer.class).single()
        == 0) {
      Thread.onSpinWait();
    }
  }

  @Test
  void oneFileThatCannotGoKeepsNoOther() {
    ResidentId ona = stated();
    ResidentId mona = stated();
    jdbc.sql("CREATE TABLE resident.holds (who uuid REFERENCES resident.person (resident_id))")
        .update();
    try {
      jdbc.sql("INSERT INTO resident.holds VALUES (?)").param(ona.value()).update();
      files.sweep(end(mona));
    } finally {
      jdbc.sql("DROP TABLE resident.holds").update();
    }
    assertThat(isThere(ona)).isTrue();
    assertThat(isThere(mona)).isFalse();
  }

  @Test
  void whoeverIsInTheLogStays() {
    ResidentId ona = stated();
    assertThat(identities.restate(ona, person("Mona"))).isTrue();
    assertStays(ona);
  }

  @Test
  void whoeverFiledStays() {
    ResidentId ona = stated();
    Filing filing =
        new Filing(
            "arrival",
            null,
            "Новая улица, 1",
            null,
            "street",
            null,
            null,
            null,
            "house",
            "2026-11-01",
            null,
            null,
            null);
    assertThat(notices.file(ona, new Filer.Self(true), filing, "key-of-ona").notice().number())
        .isNotEmpty();
    assertStays(ona);
  }

  @Test
  void whoeverHasASessionStays() {
    ResidentId ona = stated();
    jdbc.sql(
            """
            INSERT INTO account.session (primary_id, session_id, creation_time, last_access_time,
              max_inactive_interval, expiry_time, principal_name)
            VALUES (?, ?, 0, 0, 1200, 9223372036854775807, ?)
            """)
        .params(UUID.randomUUID().toString(), UUID.randomUUID().toString(), ona.value().toString())
        .update();
    assertStays(ona);
  }
}
