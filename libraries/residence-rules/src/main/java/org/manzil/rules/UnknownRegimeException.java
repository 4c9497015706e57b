package org.manzil.rules;

/** No regime of this id ships with the library. */
public final class UnknownRegimeException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String id;

  UnknownRegimeException(String id) {
    super("there is no bundled regime '" + id + "'");
    this.id = id;
  }

  /** The id that was asked for. */
  public String id() {
    return id;
  }
}
