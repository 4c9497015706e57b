package org.manzil.service.host;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.manzil.service.mail.OutgoingMail;
import org.manzil.service.obligation.Obligations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The mail to a host: that somebody asks, and the link. No name and no address. */
@Component
class HostMails {

  private final MessageSource messages;
  private final Obligations obligations;
  private final String base;

  HostMails(
      MessageSource messages, Obligations obligations, @Value("${manzil.base-url}") String base) {
    this.messages = messages;
    this.obligations = obligations;
    this.base = base;
  }

  /** Where the link leads. */
  String link(HostSecret secret, Locale language) {
    return base + "/h/" + secret.text() + "?lang=" + language.toLanguageTag();
  }

  static String reference(HostLink link) {
    return "host/" + link.id();
  }

  OutgoingMail asking(HostLink link, HostSecret secret, String to, Locale language) {
    return new OutgoingMail(
        UUID.randomUUID(),
        to,
        text("host.mail.subject", language),
        text(
            "host.mail.text",
            language,
            link(secret, language),
            link.until(),
            obligations.authority(language)),
        null,
        reference(link));
  }

  private String text(String key, Locale language, Object... arguments) {
    return Objects.requireNonNull(messages.getMessage(key, arguments, language));
  }
}
