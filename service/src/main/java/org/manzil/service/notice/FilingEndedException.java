package org.manzil.service.notice;

/** A registrar files from paper for nobody by now, or for another person than the page shows. */
public final class FilingEndedException extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
