package org.manzil.service.identity;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.manzil.service.account.KeyHolders;
import org.manzil.service.keys.KeyedHash;
import org.manzil.service.resident.Person;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.Residents;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Makes accounts of people who say who they are; one for each form, however often it is sent. */
@Service
public class SignUps {

  /** How long a form that was sent may be sent again, as after a lost answer. */
  private static final Duration AGAIN = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final Residents residents;
  private final KeyHolders holders;
  private final KeyedHash hashes;
  private final JsonMapper json;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SignUps(
      JdbcClient jdbc,
      Residents residents,
      KeyHolders holders,
      KeyedHash hashes,
      JsonMapper json,
      TransactionTemplate transaction,
      Clock clock) {
    this.jdbc = jdbc;
    this.residents = residents;
    this.holders = holders;
    this.hashes = hashes;
    this.json = json;
    this.transaction = transaction;
    this.clock = clock;
  }

  private record Made(ResidentId resident, byte[] answers, Instant at) {}

  /**
   * The account of that form; empty where the form was used for other answers, too long ago, or for
   * an account that has a way to sign in by now.
   *
   * @param form random, made with the form and known to it alone
   */
  public Optional<ResidentId> signUp(Person person, String form) {
    byte[] formHash = hashes.of("sign-up form", form);
    byte[] answers = hashes.of("sign-up answers", json.writeValueAsString(person));
    return made(formHash)
        .or(() -> make(person, formHash, answers))
        .filter(made -> MessageDigest.isEqual(made.answers(), answers))
        .filter(made -> made.at().plus(AGAIN).isAfter(clock.instant()))
        .map(Made::resident)
        .filter(resident -> !holders.hasWayIn(resident, clock.instant()));
  }

  private Optional<Made> make(Person person, byte[] formHash, byte[] answers) {
    try {
      return Optional.ofNullable(
          transaction.execute(
              status -> {
                ResidentId resident = residents.addStated(person);
                return add(formHash, new Made(resident, answers, clock.instant()));
              }));
    } catch (DuplicateKeyException e) {
      // The other tap was first; it made the account.
      return made(formHash);
    }
  }

  private Made add(byte[] formHash, Made made) {
    jdbc.sql(
            """
            INSERT INTO identity.sign_up (form_hash, answers_hash, resident_id, created_at)
            VALUES (?, ?, ?, ?)
            """)
        .params(formHash, made.answers(), made.resident().value())
        .param(made.at().atOffset(ZoneOffset.UTC))
        .update();
    return made;
  }

  private Optional<Made> made(byte[] formHash) {
    return jdbc.sql(
            """
            SELECT resident_id, answers_hash, created_at FROM identity.sign_up WHERE form_hash = ?
            """)
        .param(formHash)
        .query(
            (row, n) ->
                new Made(
                    new ResidentId(row.getObject(1, UUID.class)),
                    row.getBytes(2),
                    row.getTimestamp(3).toInstant()))
        .optional();
  }

  /** The forms are kept for a day, so that none makes a second account overnight. */
  @Scheduled(fixedRateString = "PT1H", initialDelayString = "PT2M")
  void sweep() {
    jdbc.sql("DELETE FROM identity.sign_up WHERE created_at < ?")
        .param(clock.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
        .update();
  }
}
