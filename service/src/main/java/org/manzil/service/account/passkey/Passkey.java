package org.manzil.service.account.passkey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.CredentialRecord;

/**
 * A passkey as its owner sees it. It has no name: a name would be one more thing about a person.
 *
 * @param id the credential id in base64url
 * @param madeWith the kind of browser, in words; empty where it is not known
 * @param lastUsed null before the first sign-in with it
 */
public record Passkey(String id, String madeWith, Instant made, @Nullable Instant lastUsed) {

  static Passkey of(CredentialRecord record) {
    Instant used = record.getLastUsed();
    boolean wasUsed = !used.equals(record.getCreated());
    return new Passkey(
        record.getCredentialId().toBase64UrlString(),
        record.getLabel(),
        record.getCreated(),
        wasUsed ? used : null);
  }
}
