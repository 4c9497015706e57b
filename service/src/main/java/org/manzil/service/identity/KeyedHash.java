package org.manzil.service.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import org.manzil.service.keys.AuthorityKeys;
import org.manzil.service.resident.ShownName;
import org.springframework.stereotype.Component;

/** Hashes under the authority's key, so that a table of them answers no guesses. */
@Component
class KeyedHash {

  private final AuthorityKeys keys;

  KeyedHash(AuthorityKeys keys) {
    this.keys = keys;
  }

  /**
   * @param purpose keeps hashes of different tables apart
   */
  byte[] of(String purpose, String... parts) {
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

  /** Code, document and name together: one without the others finds nothing. */
  byte[] of(EnrolmentCode code, byte[] documentHash, ShownName name) {
    String document = HexFormat.of().formatHex(documentHash);
    return of("enrolment", code.characters(), document, name.canonical());
  }
}
