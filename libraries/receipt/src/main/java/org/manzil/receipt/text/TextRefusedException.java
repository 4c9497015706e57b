package org.manzil.receipt.text;

/** Why a text is no receipt's; leaves this package only as {@link ReceiptText.Refused}. */
final class TextRefusedException extends Exception {

  private final ReceiptText.Reason reason;

  TextRefusedException(ReceiptText.Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  ReceiptText.Refused refused() {
    return new ReceiptText.Refused(reason, String.valueOf(getMessage()));
  }

  static TextRefusedException malformed(String detail) {
    return new TextRefusedException(ReceiptText.Reason.RECEIPT_TEXT_MALFORMED, detail);
  }
}
