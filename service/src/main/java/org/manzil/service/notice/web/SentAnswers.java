package org.manzil.service.notice.web;

import jakarta.servlet.http.HttpServletRequest;
import org.manzil.service.notice.Declaring;
import org.manzil.service.resident.Person;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.ServletRequestDataBinder;

/** Puts what a page sent into the draft. */
@Component
class SentAnswers {

  /**
   * A draft with what was sent, not yet kept.
   *
   * @param problems what is wrong with it
   * @param flatTaken whether a flat was typed with the house and filled in
   */
  record Sent(Begun begun, BindingResult problems, boolean flatTaken) {}

  private final BegunNotices begunNotices;
  private final AddressQuestion addresses;
  private final AnswerProblems problems;

  SentAnswers(BegunNotices begunNotices, AddressQuestion addresses, AnswerProblems problems) {
    this.begunNotices = begunNotices;
    this.addresses = addresses;
    this.problems = problems;
  }

  /** Takes the answers of one question, right or wrong. */
  Sent take(
      Begun begun, Step step, HttpServletRequest request, Declaring declaring, Person person) {
    FilingForm form = begun.form();
    if (request.getParameter("address.searched") != null) {
      // What was offered and not ticked is not chosen; where nothing was offered the choice stands.
      form.getAddress().setFound("");
    }
    bind(form, step, request);
    boolean flatTaken =
        step == Step.ADDRESS && addresses.settle(form.getAddress()) && form.takeFlat();
    Begun taken = step == Step.KIND ? begunNotices.afterLastDwelling(declaring, begun) : begun;
    if (step == Step.HOST && form.getProvided().isEmpty() && !form.getHostName().isEmpty()) {
      // Without scripts the name can be typed without saying yes.
      form.setProvided(FilingForm.YES);
    }
    return new Sent(taken, problems.of(step, taken, person), flatTaken);
  }

  private static void bind(FilingForm form, Step step, HttpServletRequest request) {
    ServletRequestDataBinder binder = new ServletRequestDataBinder(form, "filing");
    binder.setAllowedFields(step.fields(form));
    binder.bind(request);
  }
}
