package org.manzil.jose;

/** Input that is not in its one strict form; says which form was broken, never the input itself. */
public final class MalformedException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Which form was broken. */
  public enum Form {
    BASE64URL,
    JSON,
    JWS
  }

  private final Form form;

  public MalformedException(Form form, String message) {
    // No stack trace: malformed input is an everyday answer here, and an attacker can ask for it.
    super(message, null, false, false);
    this.form = form;
  }

  public Form form() {
    return form;
  }
}
