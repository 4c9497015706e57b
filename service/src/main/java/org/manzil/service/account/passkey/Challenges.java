package org.manzil.service.account.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.site.CookieNames;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Challenges: each counts once, for five minutes, for the browser it was given to and for one
 * purpose. The browser is known by a cookie of its own, so that signing in needs no session before.
 */
@Component
class Challenges {

  private static final String COOKIE = "passkey";
  private static final int BYTES = 32;

  /** A challenge that was waiting: for whose new passkey, or null for a sign-in. */
  private record Waiting(Bytes challenge, @Nullable UUID resident, Instant expires) {}

  private final JdbcClient jdbc;
  private final CookieNames names;
  private final SecureRandom random;
  private final Clock clock;

  Challenges(JdbcClient jdbc, CookieNames names, SecureRandom random, Clock clock) {
    this.jdbc = jdbc;
    this.names = names;
    this.random = random;
    this.clock = clock;
  }

  /**
   * A new challenge for this browser.
   *
   * @param resident whose new passkey it is for, or null for a sign-in
   */
  byte[] give(@Nullable ResidentId resident, HttpServletResponse response) {
    byte[] challenge = random();
    String browser = Base64.getUrlEncoder().withoutPadding().encodeToString(random());
    Instant now = clock.instant();
    jdbc.sql("DELETE FROM account.challenge WHERE expires_at < ?").param(at(now)).update();
    jdbc.sql(
            """
            INSERT INTO account.challenge (browser_hash, challenge, resident_id, expires_at)
            VALUES (?, ?, ?, ?)
            """)
        .param(hash(browser))
        .param(challenge)
        .param(resident == null ? null : resident.value())
        .param(at(now.plus(RelyingParty.PATIENCE)))
        .update();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie(browser));
    return challenge;
  }

  /** The challenge that waits for this browser and purpose; whatever waited is used up. */
  Optional<byte[]> take(@Nullable ResidentId resident, HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, names.of(COOKIE)))
        .flatMap(cookie -> takeUp(cookie.getValue()))
        .filter(waiting -> waiting.expires().isAfter(clock.instant()))
        .filter(
            waiting ->
                Objects.equals(waiting.resident(), resident == null ? null : resident.value()))
        .map(waiting -> waiting.challenge().getBytes());
  }

  private Optional<Waiting> takeUp(String browser) {
    return jdbc.sql(
            """
            DELETE FROM account.challenge WHERE browser_hash = ?
            RETURNING challenge, resident_id, expires_at
            """)
        .param(hash(browser))
        .query(
            (row, n) ->
                new Waiting(
                    new Bytes(row.getBytes("challenge")),
                    row.getObject("resident_id", UUID.class),
                    row.getObject("expires_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  private String cookie(String browser) {
    return ResponseCookie.from(names.of(COOKIE), browser)
        .path("/")
        .maxAge(RelyingParty.PATIENCE)
        .httpOnly(true)
        .secure(names.secure())
        .sameSite("Strict")
        .build()
        .toString();
  }

  private byte[] random() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return bytes;
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static byte[] hash(String browser) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(browser.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
