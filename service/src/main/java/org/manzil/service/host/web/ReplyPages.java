package org.manzil.service.host.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.manzil.service.account.Actor;
import org.manzil.service.host.Hearings;
import org.manzil.service.host.HostRefusedException;
import org.manzil.service.host.HostRefusedException.Reason;
import org.manzil.service.inquiry.Ids;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.Notices;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a person replies to their host's objection. */
@Controller
@RequestMapping("/notices/{number}/hearing/{answer:" + Ids.PATTERN + "}")
class ReplyPages {

  private final Hearings hearings;
  private final Notices notices;

  ReplyPages(Hearings hearings, Notices notices) {
    this.hearings = hearings;
    this.notices = notices;
  }

  @GetMapping
  String form(
      @AuthenticationPrincipal Actor.Resident resident,
      @PathVariable String number,
      @PathVariable UUID answer,
      Model model,
      RedirectAttributes flash) {
    Notice notice = own(resident, number);
    // Never from the address: a link could put words into the person's mouth.
    model.addAttribute("form", new ReplyForm(null));
    try {
      return show(notice, answer, model);
    } catch (HostRefusedException refused) {
      return back(notice, refused, flash);
    }
  }

  @PostMapping
  String reply(
      @AuthenticationPrincipal Actor.Resident resident,
      @PathVariable String number,
      @PathVariable UUID answer,
      @ModelAttribute("form") ReplyForm form,
      BindingResult errors,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Notice notice = own(resident, number);
    String words = form.checked(errors);
    try {
      if (errors.hasErrors()) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(notice, answer, model);
      }
      boolean proven = hearings.reply(notice, answer, words);
      flash.addFlashAttribute("hostSaid", proven ? "replied" : "replied-follows");
      return "redirect:/notices/" + notice.number();
    } catch (HostRefusedException refused) {
      return back(notice, refused, flash);
    }
  }

  private String show(Notice notice, UUID answer, Model model) {
    model.addAttribute("number", notice.number());
    model.addAttribute("id", answer);
    model.addAttribute("objection", hearings.objection(notice, answer));
    return "host/reply";
  }

  private static String back(
      Notice notice, HostRefusedException refused, RedirectAttributes flash) {
    if (refused.reason() == Reason.ABSENT) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    flash.addFlashAttribute("hostSaid", refused.reason().code());
    return "redirect:/notices/" + notice.number();
  }

  private Notice own(Actor.Resident resident, String number) {
    return notices
        .own(resident.id(), number)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
