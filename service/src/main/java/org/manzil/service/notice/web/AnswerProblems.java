package org.manzil.service.notice.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.manzil.service.notice.FieldProblem;
import org.manzil.service.notice.Filing;
import org.manzil.service.notice.FilingRefusedException;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.Person;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** Puts what is wrong with the answers beside the fields of the form. */
@Component
class AnswerProblems {

  private static final String HOUSEHOLD = "household.";

  /** Fields that have another place in the form than in the interface. */
  private static final Map<String, String> PLACES =
      Map.of(
          "addressText", "address.text",
          "addressTyped", "address.text",
          "addressId", "address.text",
          "notFound", "address.notFound",
          "host.name", "hostName",
          "host.contact", "hostContact",
          "household", "more",
          "household.birthDate", "birth");

  private final Notices notices;
  private final AddressQuestion addresses;

  AnswerProblems(Notices notices, AddressQuestion addresses) {
    this.notices = notices;
    this.addresses = addresses;
  }

  /** The form without any. */
  static BindingResult none(FilingForm form) {
    return new BeanPropertyBindingResult(form, "filing");
  }

  /** What is wrong with one answer. */
  BindingResult of(Step step, Begun begun, Person person) {
    BindingResult some = none(begun.form());
    for (FieldError error : all(begun, person).getFieldErrors()) {
      if (Step.ofField(error.getField()) == step) {
        some.addError(error);
      }
    }
    return some;
  }

  /** The questions that are not answered, or not so that it can be filed. */
  Set<Step> open(Begun begun, Person person) {
    Set<Step> open = EnumSet.noneOf(Step.class);
    open.addAll(begun.steps());
    open.removeAll(begun.done());
    all(begun, person).getFieldErrors().forEach(error -> open.add(Step.ofField(error.getField())));
    open.retainAll(begun.steps());
    return open;
  }

  private BindingResult all(Begun begun, Person person) {
    FilingForm form = begun.form();
    BindingResult errors = none(form);
    street(form.getAddress(), errors);
    report(problems(form.filing(List.of()), person), errors);
    if (!addresses.open(form.getAddress(), Locale.ENGLISH).isEmpty()) {
      errors.rejectValue("address.text", "notice.error.addresstext.open");
    }
    provided(form, errors);
    household(begun, person, errors);
    return errors;
  }

  private List<FieldProblem> problems(Filing filing, Person person) {
    try {
      notices.check(filing, person);
      return List.of();
    } catch (FilingRefusedException.Invalid e) {
      return e.problems();
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

  private static void provided(FilingForm form, BindingResult errors) {
    if (form.getProvided().isEmpty() && !form.leaves() && !form.homeless()) {
      errors.rejectValue("provided", "notice.error.host.missing");
    }
  }

  private void household(Begun begun, Person person, BindingResult errors) {
    FilingForm form = begun.form();
    for (MemberFields member : form.getMembers()) {
      String fate = form.fate(member);
      String field = "fates[" + member.getId() + "]";
      if (!Fate.known(fate)) {
        errors.rejectValue(field, "notice.error.fate.missing", named(member), null);
      } else if (fate.equals(Fate.WITH.code()) && of(member, form, person).hasErrors()) {
        errors.rejectValue(field, "notice.error.member", named(member), null);
      }
    }
    report(
        problems(form.filing(), person).stream()
            .filter(problem -> problem.field().equals("household"))
            .toList(),
        errors);
    if (!form.getMore().equals(FilingForm.NO)) {
      errors.rejectValue("more", "notice.error.more.missing");
    }
  }

  private static Object[] named(MemberFields member) {
    return new Object[] {(member.getGivenName() + " " + member.getFamilyName()).strip()};
  }

  /** What is wrong with what was typed of one person. */
  BindingResult of(MemberFields member, FilingForm form, Person person) {
    BindingResult errors = new BeanPropertyBindingResult(member, "member");
    for (FieldProblem problem : problems(form.filing(List.of(member)), person)) {
      if (problem.field().startsWith(HOUSEHOLD)) {
        String place = problem.field().substring(HOUSEHOLD.length());
        errors.rejectValue(PLACES.getOrDefault(problem.field(), place), problem.messageKey());
      }
    }
    return errors;
  }

  private static void report(List<FieldProblem> problems, BindingResult errors) {
    for (FieldProblem problem : problems) {
      String place = PLACES.getOrDefault(problem.field(), problem.field());
      // The text typed and the text shown are one box: it is told once.
      if (!errors.hasFieldErrors(place)) {
        errors.rejectValue(place, problem.messageKey());
      }
    }
  }
}
