package org.manzil.service.dispute.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.manzil.service.accesslog.FieldNames;
import org.manzil.service.account.Actor;
import org.manzil.service.account.Registrar;
import org.manzil.service.dispute.DisputeDesk;
import org.manzil.service.dispute.OpenedDispute;
import org.manzil.service.dispute.Verdict;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The disputes that wait for another registrar: the list, a reason, the dispute, the answer. */
@Controller
@RequestMapping("/desk/disputes")
class DeskDisputePages {

  private static final String ONE = "/{dispute:" + Ids.PATTERN + "}";

  private final DisputeDesk desk;
  private final FieldNames fields;
  private final DisputeRefusals refusals;
  private final MessageSourceAccessor messages;

  DeskDisputePages(
      DisputeDesk desk, FieldNames fields, DisputeRefusals refusals, MessageSource messages) {
    this.desk = desk;
    this.fields = fields;
    this.refusals = refusals;
    this.messages = new MessageSourceAccessor(messages);
  }

  @GetMapping
  String queue(
      @AuthenticationPrincipal Actor.Officer officer, Model model, HttpServletResponse response) {
    return refusals.guarded(
        model,
        response,
        () -> {
          model.addAttribute("queue", desk.queue(officer.registrar()));
          return "dispute/queue";
        });
  }

  @GetMapping(ONE)
  String dispute(
      @AuthenticationPrincipal Actor.Officer officer,
      @PathVariable UUID dispute,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    // Never from the address: a link could choose the reason or the answer beforehand.
    model.addAttribute("opening", new OpeningForm(null, null));
    model.addAttribute("form", new AnswerForm(null, null));
    return refusals.guarded(
        model, response, () -> page(officer.registrar(), dispute, locale, model));
  }

  private String page(Registrar registrar, UUID id, Locale locale, Model model) {
    return desk.reopen(registrar, id)
        .map(opened -> opened(opened, locale, model))
        .orElseGet(() -> reason(registrar, id, model));
  }

  @PostMapping(ONE + "/openings")
  String open(
      @AuthenticationPrincipal Actor.Officer officer,
      @PathVariable UUID dispute,
      @ModelAttribute("opening") OpeningForm opening,
      BindingResult errors,
      Model model,
      HttpServletResponse response) {
    return refusals.guarded(
        model,
        response,
        () -> {
          String reason = opening.inWords(messages, errors);
          if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return reason(officer.registrar(), dispute, model);
          }
          OpenedDispute opened = desk.open(officer.registrar(), dispute, reason);
          return back(opened.dispute().id());
        });
  }

  @PostMapping(ONE + "/answer")
  String answer(
      @AuthenticationPrincipal Actor.Officer officer,
      @PathVariable UUID dispute,
      @ModelAttribute("form") AnswerForm form,
      BindingResult errors,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    return refusals.guarded(
        model,
        response,
        () -> {
          Verdict verdict = form.verdict(errors);
          if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("opening", new OpeningForm(null, null));
            return page(officer.registrar(), dispute, locale, model);
          }
          // Shown again where the answer cannot be taken, so that nothing typed is lost.
          model.addAttribute("typed", verdict.words());
          return back(desk.answer(officer.registrar(), dispute, verdict).dispute().id());
        });
  }

  private String reason(Registrar registrar, UUID id, Model model) {
    model.addAttribute("dispute", desk.unopened(registrar, id));
    model.addAttribute("reasons", OpeningForm.REASONS);
    return "dispute/reason";
  }

  private String opened(OpenedDispute opened, Locale locale, Model model) {
    model.addAttribute("opened", opened);
    model.addAttribute("shown", fields.inWords(opened.look(), locale));
    model.addAttribute("outcomes", AnswerForm.OUTCOMES);
    return "dispute/opened";
  }

  private static String back(UUID dispute) {
    return "redirect:/desk/disputes/" + dispute;
  }
}
