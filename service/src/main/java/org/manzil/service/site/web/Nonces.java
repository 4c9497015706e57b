package org.manzil.service.site.web;

import java.security.SecureRandom;
import java.util.Base64;

/** Fresh nonces for the content security policy: 144 random bits, base64url. */
final class Nonces {

  private final SecureRandom random = new SecureRandom();

  String next() {
    byte[] bytes = new byte[18];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }
}
