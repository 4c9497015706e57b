package org.manzil.service.notice;

/** A step that the notice cannot take from the state it is in. */
public final class IllegalStepException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IllegalStepException(NoticeState state) {
    super("not possible while the notice is " + state.code());
  }
}
