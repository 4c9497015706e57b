package org.manzil.service.dispute.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.manzil.service.accesslog.FieldNames;
import org.manzil.service.account.Actor;
import org.manzil.service.dispute.DisputeDesk;
import org.manzil.service.dispute.OpenedDispute;
import org.manzil.service.dispute.Verdict;
import org.manzil.service.inquiry.InquiryDeskPages;
import org.manzil.service.inquiry.InquiryRefusals;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The disputes that wait for another registrar: the list, a reason, the dispute, the answer. */
@Controller
@RequestMapping(DeskDisputePages.PATH)
class DeskDisputePages extends InquiryDeskPages<OpenedDispute> {

  static final String PATH = "/desk/disputes";

  private final DisputeDesk desk;
  private final FieldNames fields;

  DeskDisputePages(DisputeDesk desk, FieldNames fields, InquiryRefusals refusals) {
    super("dispute", PATH, desk, refusals);
    this.desk = desk;
    this.fields = fields;
  }

  @Override
  protected void fill(OpenedDispute opened, Locale locale, Model model) {
    model.addAttribute("opened", opened);
    model.addAttribute("shown", fields.inWords(opened.look(), locale));
    model.addAttribute("outcomes", AnswerForm.OUTCOMES);
  }

  @Override
  protected Object blank() {
    return new AnswerForm(null, null);
  }

  @PostMapping(ONE + "/answer")
  String answer(
      @AuthenticationPrincipal Actor.Officer officer,
      @PathVariable UUID id,
      @ModelAttribute("form") AnswerForm form,
      BindingResult errors,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Verdict verdict = form.verdict(errors);
    return answered(
        new Sent(officer.registrar(), locale, model, response),
        id,
        errors,
        verdict.words(),
        () -> {
          OpenedDispute unused = desk.answer(officer.registrar(), id, verdict);
        });
  }
}
