package org.manzil.service.notice;

/** The same filing is being taken at this moment; trying again finds its notice. */
final class ConcurrentFilingException extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
