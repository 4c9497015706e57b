package org.manzil.service.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.manzil.service.keys.KeyedHash;
import org.manzil.service.site.CookieNames;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Who was signed in last in a browser, so that what one person typed is never offered to another.
 * The cookie tells nobody who that was, nor whether two browsers were the same person's: a random
 * salt and a hash under the authority's key.
 */
@Component
public class LastHere {

  private static final String COOKIE = "last-here";
  private static final int SALT_BYTES = 16;

  private final KeyedHash hashes;
  private final CookieNames names;
  private final SecureRandom random;

  LastHere(KeyedHash hashes, CookieNames names, SecureRandom random) {
    this.hashes = hashes;
    this.names = names;
    this.random = random;
  }

  /** Marks this browser as theirs until it is closed, they sign out or somebody else signs in. */
  void mark(Actor who, HttpServletResponse response) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    response.addHeader(
        HttpHeaders.SET_COOKIE, cookie(Base64.getUrlEncoder().encodeToString(mark(salt, who)), -1));
  }

  /** Whether it was this one, as the browser said when it asked. */
  boolean was(Actor who, HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, names.of(COOKIE));
    if (cookie == null) {
      return false;
    }
    try {
      byte[] kept = Base64.getUrlDecoder().decode(cookie.getValue());
      return kept.length > SALT_BYTES
          && MessageDigest.isEqual(kept, mark(Arrays.copyOf(kept, SALT_BYTES), who));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Whether somebody was, since the browser was opened, and has not signed out. */
  public boolean wasAnybody(HttpServletRequest request) {
    return WebUtils.getCookie(request, names.of(COOKIE)) != null;
  }

  void forget(HttpServletResponse response) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie("", 0));
  }

  private byte[] mark(byte[] salt, Actor who) {
    byte[] hash =
        hashes.of(
            "account.last-here", HexFormat.of().formatHex(salt), ActorAuthentication.name(who));
    return ByteBuffer.allocate(salt.length + hash.length).put(salt).put(hash).array();
  }

  private String cookie(String value, long seconds) {
    return ResponseCookie.from(names.of(COOKIE), value)
        .path("/")
        .maxAge(seconds)
        .httpOnly(true)
        .secure(names.secure())
        .sameSite("Strict")
        .build()
        .toString();
  }
}
