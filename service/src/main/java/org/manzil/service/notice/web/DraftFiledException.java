package org.manzil.service.notice.web;

/** The draft was filed meanwhile, as by a second press of the button. */
final class DraftFiledException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final String page;

  /** By the page of the notice for whoever acts. */
  DraftFiledException(String page) {
    super("filed already");
    this.page = page;
  }

  String page() {
    return page;
  }
}
