package org.manzil.service.identity.web;

import java.time.LocalDate;
import org.manzil.service.accesslog.Reasons;
import org.springframework.validation.Errors;

/** A document as a registrar types it off, and why. */
class VisitForm extends IdentityForm {

  private String reason = "";

  @Override
  void check(LocalDate today, Errors errors) {
    super.check(today, errors);
    if (!Reasons.usable(reason)) {
      errors.rejectValue("reason", "identity.error.reason");
    }
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason.strip();
  }
}
