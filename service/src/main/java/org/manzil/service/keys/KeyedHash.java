package org.manzil.service.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import org.springframework.stereotype.Component;

/** Hashes under the authority's key, so that a table of them answers no guesses. */
@Component
public class KeyedHash {

  private final AuthorityKeys keys;

  KeyedHash(AuthorityKeys keys) {
    this.keys = keys;
  }

  /**
   * HMAC-SHA256, 32 bytes.
   *
   * @param purpose keeps hashes of different tables apart
   * @param parts told from each other by a NUL before each
   */
  public byte[] of(String purpose, String... parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(keys.lookup());
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      for (String part : parts) {
        mac.update((byte) 0);
        mac.update(part.getBytes(StandardCharsets.UTF_8));
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
