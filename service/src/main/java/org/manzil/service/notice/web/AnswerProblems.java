package org.manzil.service.notice.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.manzil.service.notice.FieldProblem;
import org.manzil.service.notice.Filing;
import org.manzil.service.notice.FilingRefusedException;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.Person;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Puts what is wrong with a filing beside the fields of the form. */
@Component
class AnswerProblems {

  /** Fields that have another place in the form than in the interface. */
  private static final Map<String, String> PLACES =
      Map.of(
          "addressText", "address.text",
          "addressTyped", "address.text",
          "addressId", "address.text",
          "notFound", "address.notFound",
          "host.name", "hostName",
          "host.contact", "hostContact");

  private final Notices notices;
  private final AddressQuestion addresses;

  AnswerProblems(Notices notices, AddressQuestion addresses) {
    this.notices = notices;
    this.addresses = addresses;
  }

  /** Reports every answer that cannot be taken. */
  void find(Filing filing, Person person, FilingForm form, BindingResult errors) {
    street(form.getAddress(), errors);
    try {
      notices.check(filing, person);
    } catch (FilingRefusedException.Invalid e) {
      report(e.problems(), errors);
    }
  }

  /** A street is half an address; its house is asked for beside the field of the number. */
  private void street(AddressFields address, BindingResult errors) {
    if (address.getStreet().isEmpty() || address.byHand()) {
      return;
    }
    String key = "notice.error.addressnumber.";
    if (address.getNumber().isEmpty()) {
      errors.rejectValue("address.number", key + "missing");
    } else if (addresses.offers(address, Locale.ENGLISH).isEmpty()) {
      errors.rejectValue(
          "address.number", key + "unknown", new Object[] {address.getNumber()}, null);
    }
  }

  void report(List<FieldProblem> problems, BindingResult errors) {
    for (FieldProblem problem : problems) {
      String place = PLACES.getOrDefault(problem.field(), problem.field());
      // The text typed and the text shown are one box: it is told once.
      if (!errors.hasFieldErrors(place)) {
        errors.rejectValue(place, problem.messageKey());
      }
    }
  }
}
