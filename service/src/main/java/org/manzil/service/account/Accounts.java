package org.manzil.service.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.resident.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Registrars and bearer tokens. */
@Service
public class Accounts {

  private static final Duration TOKEN_LIFE = Duration.ofHours(12);
  private static final int TOKEN_BYTES = 32;

  private final JdbcClient jdbc;
  private final SecureRandom random;
  private final Clock clock;

  Accounts(JdbcClient jdbc, SecureRandom random, Clock clock) {
    this.jdbc = jdbc;
    this.random = random;
    this.clock = clock;
  }

  public Registrar addRegistrar(String office, String officerNumber) {
    Registrar registrar = new Registrar(UUID.randomUUID(), office, officerNumber);
    jdbc.sql(
            "INSERT INTO account.registrar (registrar_id, office, officer_number) VALUES (?, ?, ?)")
        .params(registrar.id(), office, officerNumber)
        .update();
    return registrar;
  }

  public List<Registrar> registrars(List<String> officerNumbers) {
    return jdbc.sql(
            """
            SELECT registrar_id, office, officer_number FROM account.registrar
            WHERE officer_number = ANY (?) ORDER BY officer_number
            """)
        .param(officerNumbers.toArray(String[]::new))
        .query(Accounts::registrar)
        .list();
  }

  /** A fresh bearer token for the actor, told once; only its hash is kept. */
  public String token(Actor actor) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    jdbc.sql(
            """
            INSERT INTO account.access_token (token_hash, resident_id, registrar_id, expires_at)
            VALUES (?, ?, ?, ?)
            """)
        .param(hash(token))
        .param(actor instanceof Actor.Resident resident ? resident.id().value() : null)
        .param(actor instanceof Actor.Officer officer ? officer.registrar().id() : null)
        .param(clock.instant().plus(TOKEN_LIFE).atOffset(ZoneOffset.UTC))
        .update();
    return token;
  }

  /** Who a token belongs to, if it is one and has not expired. */
  public Optional<Actor> actor(String token) {
    return jdbc.sql(
            """
            SELECT t.resident_id, r.registrar_id, r.office, r.officer_number
            FROM account.access_token t LEFT JOIN account.registrar r USING (registrar_id)
            WHERE t.token_hash = ? AND t.expires_at > ?
            """)
        .params(hash(token), clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, n) -> actor(row))
        .optional();
  }

  private static Actor actor(ResultSet row) throws SQLException {
    @Nullable UUID resident = row.getObject("resident_id", UUID.class);
    return resident == null
        ? new Actor.Officer(registrar(row, 0))
        : new Actor.Resident(new ResidentId(resident));
  }

  private static Registrar registrar(ResultSet row, int number) throws SQLException {
    return new Registrar(
        row.getObject("registrar_id", UUID.class),
        row.getString("office"),
        row.getString("officer_number"));
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
