package org.manzil.service.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manzil.service.resident.ResidentId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time codes for whoever has lost their passkey: a printed set, replaced as a whole, and single
 * ones handed out at a desk. Each is told once; only its hash is kept.
 */
@Service
public class RecoveryCodes {

  /** How many codes a set has. */
  public static final int IN_A_SET = 10;

  /** How long a code that was handed out can be used. */
  public static final Duration HANDED_OUT_LIFE = Duration.ofDays(7);

  /** The printed set: when it was made, and how many of it are left. */
  public record PrintedSet(Instant made, int left) {}

  private final JdbcClient jdbc;
  private final KeyHolders holders;
  private final SecureRandom random;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RecoveryCodes(
      JdbcClient jdbc,
      KeyHolders holders,
      SecureRandom random,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.holders = holders;
    this.random = random;
    this.events = events;
    this.clock = clock;
  }

  /** Ten new codes in place of the printed set before, told once, in groups of five characters. */
  @Transactional
  public List<String> renew(ResidentId resident) {
    holders.lock(resident);
    jdbc.sql("DELETE FROM account.recovery_code WHERE resident_id = ? AND expires_at IS NULL")
        .param(resident.value())
        .update();
    return Stream.generate(() -> add(resident, null)).limit(IN_A_SET).toList();
  }

  /**
   * One more code, for recovery in person at a desk, told once; it can be used for seven days, and
   * one handed out before it no longer can.
   */
  @Transactional
  public String handOut(ResidentId resident) {
    holders.lock(resident);
    jdbc.sql("DELETE FROM account.recovery_code WHERE resident_id = ? AND expires_at IS NOT NULL")
        .param(resident.value())
        .update();
    return add(resident, clock.instant().plus(HANDED_OUT_LIFE));
  }

  /** Whether this cannot be a code: a character is wrong, missing or in another's place. */
  public boolean mistyped(String typed) {
    return SecretCode.parse(typed).isEmpty();
  }

  /** Uses a code up and says whose it was; nothing if it is unknown, used, replaced or too old. */
  @Transactional
  public Optional<ResidentId> use(String typed) {
    Optional<ResidentId> whose = SecretCode.parse(typed).flatMap(this::use);
    whose.ifPresent(resident -> events.publishEvent(new WayInLost(resident, null)));
    return whose;
  }

  /** The printed set, if the person has made one. */
  public Optional<PrintedSet> printed(ResidentId resident) {
    return jdbc.sql(
            """
            SELECT max(made_at) AS made, count(*) FILTER (WHERE used_at IS NULL) AS unused
            FROM account.recovery_code WHERE resident_id = ? AND expires_at IS NULL
            HAVING count(*) > 0
            """)
        .param(resident.value())
        .query(
            (row, n) ->
                new PrintedSet(
                    row.getObject("made", OffsetDateTime.class).toInstant(), row.getInt("unused")))
        .optional();
  }

  /** One statement, so that of two tries at once only one finds the code unused. */
  private Optional<ResidentId> use(SecretCode code) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    return jdbc.sql(
            """
            UPDATE account.recovery_code SET used_at = ?
            WHERE code_hash = ? AND used_at IS NULL AND (expires_at IS NULL OR expires_at > ?)
            RETURNING resident_id
            """)
        .params(now, code.hash(), now)
        .query(UUID.class)
        .optional()
        .map(ResidentId::new);
  }

  private String add(ResidentId resident, @Nullable Instant expires) {
    SecretCode code = SecretCode.random(random);
    jdbc.sql(
            """
            INSERT INTO account.recovery_code (resident_id, code_hash, made_at, expires_at)
            VALUES (?, ?, ?, ?)
            """)
        .param(resident.value())
        .param(code.hash())
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .param(expires == null ? null : expires.atOffset(ZoneOffset.UTC))
        .update();
    return code.grouped();
  }
}
