package org.manzil.service.mail;

/** Takes mails to whom they are for. */
public interface Carrier {

  /**
   * Takes over one mail.
   *
   * @throws RuntimeException if it could not be taken; then it is tried again later
   */
  void carry(OutgoingMail mail);
}
