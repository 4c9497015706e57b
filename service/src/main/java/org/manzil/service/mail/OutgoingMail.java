package org.manzil.service.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail in plain text.
 *
 * @param id names it, also in its Message-ID, so that a second delivery can be recognised
 * @param to one checked address
 * @param stop where one press stops such mails (RFC 8058); null where nothing can be stopped
 * @param reference what the sender knows it by; says nothing to anybody else
 */
public record OutgoingMail(
    UUID id, String to, String subject, String text, @Nullable String stop, String reference) {

  /** Names the mail; the rest is personal. */
  @Override
  public String toString() {
    return "OutgoingMail[" + id + "]";
  }
}
