package org.manzil.service.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import org.manzil.service.keys.AuthorityKeys;
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

  private final AuthorityKeys keys;
  private final CookieNames names;
  private final SecureRandom random;

  LastHere(AuthorityKeys keys, CookieNames names, SecureRandom random) {
    this.keys = keys;
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
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(keys.lookup());
      mac.update("account.last-here\n".getBytes(StandardCharsets.US_ASCII));
      mac.update(salt);
      byte[] hash = mac.doFinal(ActorAuthentication.name(who).getBytes(StandardCharsets.US_ASCII));
      byte[] mark = Arrays.copyOf(salt, salt.length + hash.length);
      System.arraycopy(hash, 0, mark, salt.length, hash.length);
      return mark;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
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
