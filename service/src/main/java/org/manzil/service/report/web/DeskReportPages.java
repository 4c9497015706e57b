package org.manzil.service.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.manzil.service.account.Actor;
import org.manzil.service.inquiry.InquiryDeskPages;
import org.manzil.service.inquiry.InquiryRefusals;
import org.manzil.service.obligation.Obligations;
import org.manzil.service.obligation.Regimes;
import org.manzil.service.report.Correction;
import org.manzil.service.report.OpenedReport;
import org.manzil.service.report.ReportAnswer;
import org.manzil.service.report.ReportDesk;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Reports at the desk: the list, a reason, the report, the answer. */
@Controller
@RequestMapping(DeskReportPages.PATH)
class DeskReportPages extends InquiryDeskPages<OpenedReport> {

  static final String PATH = "/desk/reports";

  private final ReportDesk desk;
  private final Regimes regimes;
  private final Obligations obligations;
  private final MessageSource messages;

  DeskReportPages(
      ReportDesk desk,
      Regimes regimes,
      Obligations obligations,
      InquiryRefusals refusals,
      MessageSource messages) {
    super("report", PATH, desk, refusals);
    this.desk = desk;
    this.regimes = regimes;
    this.obligations = obligations;
    this.messages = messages;
  }

  @Override
  protected void fill(OpenedReport opened, Locale locale, Model model) {
    model.addAttribute("opened", opened);
    model.addAttribute("outcomes", ReportAnswer.OUTCOMES);
    Map<String, String> corrections = new LinkedHashMap<>();
    opened.corrections().forEach(one -> corrections.put(one.id().toString(), words(one, locale)));
    model.addAttribute("corrections", corrections);
  }

  private String words(Correction one, Locale locale) {
    Object[] said = {one.number(), one.at()};
    return messages.getMessage("report.correction." + one.kind(), said, locale);
  }

  /** With the first way to appeal that the rules know, for the registrar to fit. */
  @Override
  protected Object blank() {
    String appeal =
        regimes.today().grounds().all().stream()
            .map(ground -> ground.appeal().in(obligations.language()))
            .findFirst()
            .orElse("");
    return new ReportAnswerForm(null, null, null, appeal);
  }

  @PostMapping(ONE + "/answer")
  String answer(
      @AuthenticationPrincipal Actor.Officer officer,
      @PathVariable UUID id,
      @ModelAttribute("form") ReportAnswerForm form,
      BindingResult errors,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    ReportAnswer answer = form.answer(errors);
    return answered(
        new Sent(officer.registrar(), locale, model, response),
        id,
        errors,
        answer.words(),
        () -> {
          OpenedReport unused = desk.answer(officer.registrar(), id, answer);
        });
  }
}
