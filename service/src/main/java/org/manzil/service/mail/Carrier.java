package org.manzil.service.mail;

/** Takes mails to whom they are for. */
public interface Carrier {

  /** Nothing can be sent at present: the server is away, or does not let us in. */
  final class AwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AwayException(Throwable cause) {
      super("the mail server is away", cause);
    }
  }

  /** The server says that it will never take this mail. */
  final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RefusedException(Throwable cause) {
      super("the mail is refused", cause);
    }
  }

  /**
   * Takes over one mail.
   *
   * @throws AwayException if no other mail could be taken either
   * @throws RefusedException if it is no use to try again
   * @throws RuntimeException if this one could not be taken; then it is tried again later
   */
  void carry(OutgoingMail mail);
}
