package org.manzil.service.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands mails to the operator's mail server. */
final class SmtpCarrier implements Carrier {

  private final JavaMailSender sender;
  private final String from;
  private final Clock clock;

  SmtpCarrier(JavaMailSender sender, String from, Clock clock) {
    this.sender = sender;
    this.from = from;
    this.clock = clock;
  }

  @Override
  public void carry(OutgoingMail mail) {
    MimeMessage message = sender.createMimeMessage();
    try {
      write(mail, message);
    } catch (MessagingException e) {
      throw new MailPreparationException("a mail cannot be written", e);
    }
    try {
      sender.send(message);
    } catch (MailAuthenticationException e) {
      throw new AwayException(e);
    } catch (MailSendException e) {
      throw told(e);
    }
  }

  /** A cause is given where the connection failed; else only what failed about each mail is. */
  private static RuntimeException told(MailSendException failure) {
    if (failure.getCause() != null) {
      return new AwayException(failure);
    }
    boolean refused =
        failure.getFailedMessages().values().stream().anyMatch(SmtpCarrier::isRefused);
    return refused ? new RefusedException(failure) : failure;
  }

  /** A permanent answer to the one recipient (RFC 5321 §4.2.1). */
  private static boolean isRefused(Exception failure) {
    return failure instanceof SendFailedException sending
        && sending.getInvalidAddresses() != null
        && sending.getInvalidAddresses().length > 0;
  }

  private void write(OutgoingMail mail, MimeMessage message) throws MessagingException {
    message.setFrom(new InternetAddress(from, true));
    message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(mail.to(), true));
    message.setSubject(mail.subject(), "UTF-8");
    message.setText(mail.text(), "UTF-8");
    message.setSentDate(Date.from(clock.instant()));
    // The same at every attempt: after a crash in between, a mail program can tell the second copy.
    message.setHeader("Message-ID", "<" + mail.id() + from.substring(from.lastIndexOf('@')) + ">");
    // RFC 3834: no holiday note answers this.
    message.setHeader("Auto-Submitted", "auto-generated");
    if (mail.stop() != null) {
      message.setHeader("List-Unsubscribe", "<" + mail.stop() + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
  }
}
