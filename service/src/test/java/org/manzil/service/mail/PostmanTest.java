package org.manzil.service.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manzil.service.PageTest;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.Person;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.Residents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The outbox: nothing is lost while the mail server is away, and nothing stays. */
@PageTest
@TestPropertySource(properties = {"manzil.mail.every=PT24H", "manzil.reminders-every=PT24H"})
class PostmanTest {

  private static final Instant START = Instant.parse("2026-11-24T05:00:00Z");

  @Autowired private OutboxStore store;
  @Autowired private FileGate gate;
  @Autowired private JsonMapper json;
  @Autowired private Residents residents;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  private final List<OutgoingMail> carried = new ArrayList<>();
  private boolean away;
  private @Nullable OutgoingMail refused;
  private Consumer<OutgoingMail> leaving = _ -> {};
  private ResidentId resident = ResidentId.random();

  @BeforeEach
  void emptyOutbox() {
    jdbc.sql("DELETE FROM mail.outgoing").update();
    resident = residents.addSeen(new Person("A", "B", "1990", "UZ", UUID.randomUUID().toString()));
  }

  private void carry(OutgoingMail mail) {
    leaving.accept(mail);
    if (away) {
      throw new Carrier.AwayException(new IllegalStateException("away"));
    }
    if (mail.equals(refused)) {
      throw new Carrier.RefusedException(new IllegalStateException("550"));
    }
    carried.add(mail);
  }

  private Outbox outbox(Instant now) {
    return new Outbox(store, new CarrierChoice(this::carry), gate, json, at(now));
  }

  private static Clock at(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private Postman postman(Instant now) {
    return new Postman(outbox(now), store, new CarrierChoice(this::carry), at(now));
  }

  private OutgoingMail put(Duration useful) {
    OutgoingMail mail =
        new OutgoingMail(UUID.randomUUID(), "a@example.org", "s", "t", null, "mark");
    transaction.executeWithoutResult(
        status -> outbox(START).put(resident, mail, START.plus(useful)));
    return mail;
  }

  private long waiting() {
    return jdbc.sql("SELECT count(*) FROM mail.outgoing").query(Long.class).single();
  }

  @Test
  void aMailIsCarriedOnceAndThenSwept() {
    OutgoingMail mail = put(Duration.ofDays(1));
    postman(START).walk();
    postman(START).walk();
    assertThat(carried).containsExactly(mail);
    assertThat(waiting()).isZero();
  }

  @Test
  void whileTheServerIsAwayItWaitsLongerEachTimeAndThenGoes() {
    OutgoingMail mail = put(Duration.ofDays(1));
    away = true;
    postman(START).walk();
    postman(START.plusSeconds(61)).walk();
    away = false;
    postman(START.plusSeconds(61 + 60)).walk();
    assertThat(carried).as("two minutes after the second failure").isEmpty();
    postman(START.plusSeconds(61 + 121)).walk();
    assertThat(carried).containsExactly(mail);
  }

  @Test
  void oneThatIsRefusedHoldsUpNoOtherAndIsGivenUpAfterThreeTries() {
    refused = put(Duration.ofDays(9));
    OutgoingMail other = put(Duration.ofDays(9));
    postman(START).walk();
    assertThat(carried).containsExactly(other);
    postman(START.plusSeconds(61)).walk();
    assertThat(waiting()).isOne();
    postman(START.plusSeconds(61 + 121)).walk();
    assertThat(waiting()).isZero();
  }

  @Test
  void oneThatDoesNotOpenHoldsUpNoOther() {
    OutgoingMail closed = put(Duration.ofDays(1));
    jdbc.sql("UPDATE mail.outgoing SET content = '\\x00' WHERE mail_id = ?")
        .param(closed.id())
        .update();
    OutgoingMail other = put(Duration.ofDays(1));
    postman(START).walk();
    assertThat(carried).containsExactly(other);
  }

  @Test
  void whileItLeavesNobodyWaitsNorTakesItBackNorSendsItTwice() {
    OutgoingMail mail = put(Duration.ofDays(1));
    List<String> back = new ArrayList<>();
    leaving =
        _ -> {
          postman(START).walk();
          transaction.executeWithoutResult(
              status -> {
                jdbc.sql("SET LOCAL lock_timeout = '5s'").update();
                back.addAll(outbox(START).withdraw(resident, one -> true));
              });
        };
    postman(START).walk();
    assertThat(carried).containsExactly(mail);
    assertThat(back).isEmpty();
    assertThat(waiting()).isZero();
  }

  @Test
  void takenBackWhileItLeavesItIsNotTriedAgain() {
    OutgoingMail unused = put(Duration.ofDays(1));
    away = true;
    leaving =
        _ ->
            transaction.executeWithoutResult(
                status -> assertThat(outbox(START).withdraw(resident, one -> true)).isEmpty());
    postman(START).walk();
    away = false;
    postman(START.plusSeconds(61)).walk();
    assertThat(carried).isEmpty();
    assertThat(waiting()).isZero();
  }

  @Test
  void afterItsEndItIsGivenUp() {
    OutgoingMail unused = put(Duration.ofHours(1));
    away = true;
    postman(START).walk();
    away = false;
    postman(START.plus(Duration.ofHours(1))).walk();
    assertThat(carried).isEmpty();
    assertThat(waiting()).isZero();
  }

  @Test
  void itIsSealedAndTellsOnlyWhoseItIsAndWhenItIsTried() {
    OutgoingMail unused = put(Duration.ofDays(1));
    String row =
        jdbc.sql("SELECT o::text || encode(content, 'escape') FROM mail.outgoing o")
            .query(String.class)
            .single();
    assertThat(row).contains(resident.value().toString()).doesNotContain("example", "mark");
  }

  @Test
  void whatWasTakenBackIsNotCarried() {
    OutgoingMail unused = put(Duration.ofDays(1));
    assertThat(outbox(START).withdraw(resident, mail -> mail.reference().equals("other")))
        .isEmpty();
    assertThat(waiting()).isOne();
    assertThat(outbox(START).withdraw(resident, mail -> mail.reference().equals("mark")))
        .containsExactly("mark");
    postman(START).walk();
    assertThat(carried).isEmpty();
  }
}
