package org.manzil.service.host.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.manzil.service.account.Actor;
import org.manzil.service.host.Closing;
import org.manzil.service.host.HearingDesk;
import org.manzil.service.host.OpenedHearing;
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

/** Objections to accepted notices at the desk: the list, a reason, the objection, the end. */
@Controller
@RequestMapping(HearingPages.PATH)
class HearingPages extends InquiryDeskPages<OpenedHearing> {

  static final String PATH = "/desk/hearings";

  private final HearingDesk desk;

  HearingPages(HearingDesk desk, InquiryRefusals refusals) {
    super("hearing", PATH, desk, refusals);
    this.desk = desk;
  }

  @Override
  protected void fill(OpenedHearing opened, Locale locale, Model model) {
    model.addAttribute("opened", opened);
    model.addAttribute("outcomes", Closing.OUTCOMES);
  }

  @Override
  protected Object blank() {
    return new ClosingForm(null, null);
  }

  @PostMapping(ONE + "/answer")
  String close(
      @AuthenticationPrincipal Actor.Officer officer,
      @PathVariable UUID id,
      @ModelAttribute("form") ClosingForm form,
      BindingResult errors,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Closing closing = form.closing(errors);
    return answered(
        new Sent(officer.registrar(), locale, model, response),
        id,
        errors,
        closing.words(),
        () -> {
          OpenedHearing unused = desk.close(officer.registrar(), id, closing);
        });
  }
}
