package org.manzil.service.dispute.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.manzil.service.accesslog.Access;
import org.manzil.service.accesslog.FieldNames;
import org.manzil.service.account.Actor;
import org.manzil.service.dispute.Disputes;
import org.manzil.service.dispute.RaisedDispute;
import org.manzil.service.inquiry.Ids;
import org.manzil.service.inquiry.InquiryRefusedException;
import org.manzil.service.inquiry.InquiryRefusedException.Reason;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page where a person disputes the reason of one look. */
@Controller
@RequestMapping("/my/accesses/{access:" + Ids.PATTERN + "}/dispute")
class DisputePages {

  private static final String BACK = "redirect:/my/accesses";

  private final Disputes disputes;
  private final FieldNames fields;

  DisputePages(Disputes disputes, FieldNames fields) {
    this.disputes = disputes;
    this.fields = fields;
  }

  @GetMapping
  String form(
      @AuthenticationPrincipal Actor.Resident resident,
      @PathVariable UUID access,
      Locale locale,
      Model model,
      RedirectAttributes flash) {
    // Never from the address: a link could put words into the person's mouth.
    model.addAttribute("form", new DisputeForm(null));
    try {
      return show(resident, access, UUID.randomUUID().toString(), locale, model);
    } catch (InquiryRefusedException refused) {
      return back(refused, flash);
    }
  }

  @PostMapping
  String dispute(
      @AuthenticationPrincipal Actor.Resident resident,
      @PathVariable UUID access,
      @ModelAttribute("form") DisputeForm form,
      BindingResult errors,
      @RequestParam String idempotencyKey,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    String key = usable(idempotencyKey);
    String words = form.checked(errors);
    try {
      if (errors.hasErrors()) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(resident, access, key, locale, model);
      }
      RaisedDispute raised = disputes.raise(resident.id(), access, words, key);
      flash.addFlashAttribute("disputed", raised.proven() ? "done" : "follows");
      return BACK;
    } catch (InquiryRefusedException refused) {
      return back(refused, flash);
    }
  }

  private String show(
      Actor.Resident resident, UUID access, String key, Locale locale, Model model) {
    Access look = disputes.disputable(resident.id(), access);
    model.addAttribute("look", look);
    model.addAttribute("shown", fields.inWords(look, locale));
    model.addAttribute("idempotencyKey", key);
    return "dispute/dispute";
  }

  /** The page of looks shows what waits; a key can be used up only by this look's dispute. */
  private static String back(InquiryRefusedException refused, RedirectAttributes flash) {
    if (refused.reason() == Reason.ABSENT) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    flash.addFlashAttribute("disputed", "already");
    return BACK;
  }

  private static String usable(String key) {
    if (!key.matches("[0-9A-Za-z-]{8,64}")) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return key;
  }
}
