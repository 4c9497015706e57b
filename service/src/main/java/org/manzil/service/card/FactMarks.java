package org.manzil.service.card;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import org.manzil.service.keys.AuthorityKeys;
import org.manzil.service.resident.ResidentId;
import org.springframework.stereotype.Component;

/**
 * Tells the facts of copies from others without keeping them: a hash of name and value, under the
 * authority's key, so that the table answers no guesses, and under the person, so that two who live
 * in one house have nothing in common in it.
 */
@Component
class FactMarks {

  private final AuthorityKeys keys;

  FactMarks(AuthorityKeys keys) {
    this.keys = keys;
  }

  /** One for each fact. */
  List<String> of(ResidentId resident, Map<String, String> facts) {
    return facts.entrySet().stream()
        .map(fact -> mark(resident, fact.getKey(), fact.getValue()))
        .toList();
  }

  private String mark(ResidentId resident, String name, String value) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(keys.lookup());
      mac.update(("card fact\n" + resident.value() + "\n").getBytes(StandardCharsets.US_ASCII));
      mac.update(name.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      byte[] hash = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
