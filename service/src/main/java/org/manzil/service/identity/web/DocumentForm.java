package org.manzil.service.identity.web;

import org.jspecify.annotations.Nullable;
import org.manzil.service.accesslog.Reasons;
import org.manzil.service.resident.ShownDocument;
import org.manzil.service.resident.ShownName;
import org.manzil.traveldocument.States;
import org.springframework.validation.Errors;

/** What a registrar types off a document in front of them. */
class DocumentForm extends DocumentFields {

  private String reference = "";
  private @Nullable String reason;

  /** Says in {@code errors} what is missing; that is all that a form can tell. */
  void check(Errors errors) {
    if (!States.all().contains(issuingState)) {
      errors.rejectValue("issuingState", "words.error.choice");
    }
    if (documentNumber.isEmpty()) {
      errors.rejectValue("documentNumber", "words.error.empty");
    }
    if (PartialDate.read(birthDate).isEmpty()) {
      errors.rejectValue("birthDate", "identity.error.birth");
    }
  }

  void checkReference(Errors errors) {
    if (reference.isEmpty()) {
      errors.rejectValue("reference", "words.error.empty");
    }
  }

  /** Nobody has no name at all; who has one has it in either field. */
  void checkName(Errors errors) {
    if (familyName.isEmpty() && givenName.isEmpty()) {
      errors.rejectValue("familyName", "words.error.empty");
    }
    if (!States.all().contains(nationality)) {
      errors.rejectValue("nationality", "words.error.choice");
    }
  }

  void checkReason(Errors errors) {
    if (!Reasons.usable(reason)) {
      errors.rejectValue("reason", "identity.error.reason");
    }
  }

  ShownDocument document() {
    return new ShownDocument(issuingState, documentNumber, born());
  }

  ShownName name() {
    return new ShownName(familyName, givenName, nationality);
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference.strip();
  }

  public @Nullable String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason == null ? null : reason.strip();
  }
}
