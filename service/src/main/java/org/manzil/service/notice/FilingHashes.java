package org.manzil.service.notice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import org.manzil.service.keys.AuthorityKeys;
import org.manzil.transparencylog.entry.CanonicalJson;
import org.springframework.stereotype.Component;

/** Keyed hashes of filings: what a filing is compared by while its content is sealedBytes. */
@Component
class FilingHashes {

  private final AuthorityKeys keys;

  FilingHashes(AuthorityKeys keys) {
    this.keys = keys;
  }

  /** Over everything that was sent. */
  byte[] body(Filing filing) {
    return hash("body", filing.content());
  }

  /** Over kind, place and day: what makes two filings one notice. */
  byte[] facts(Filing filing) {
    Map<String, Object> facts = new LinkedHashMap<>(filing.content());
    facts
        .keySet()
        .retainAll(
            filing.addressId() == null
                ? Set.of("kind", "addressText", "flat", "room", "bed", "since")
                : Set.of("kind", "addressId", "flat", "room", "bed", "since"));
    return hash("facts", facts);
  }

  /** Over what is done with a notice later. */
  byte[] act(OwnAct.Kind kind, String number, Map<String, Object> content) {
    return hash(kind.code() + "\n" + number, content);
  }

  private byte[] hash(String use, Map<String, Object> content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(keys.lookup());
      mac.update((use + "\n").getBytes(StandardCharsets.US_ASCII));
      return mac.doFinal(CanonicalJson.bytes(content));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA256 is not there", e);
    }
  }
}
