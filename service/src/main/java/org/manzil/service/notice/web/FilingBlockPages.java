package org.manzil.service.notice.web;

import org.manzil.service.account.Actor;
import org.manzil.service.account.ActorAuthentication;
import org.manzil.service.notice.Filer;
import org.manzil.service.notice.FilingBlocks;
import org.manzil.service.notice.FilingRefusedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's switch against filings in their name. */
@Controller
@RequestMapping("/my/filing-block")
class FilingBlockPages {

  private static final String BACK = "redirect:/my/filing-block";

  private final FilingBlocks blocks;

  FilingBlockPages(FilingBlocks blocks) {
    this.blocks = blocks;
  }

  @GetMapping
  String page(
      @AuthenticationPrincipal Actor.Resident resident, ActorAuthentication who, Model model) {
    model.addAttribute("since", blocks.since(resident.id()).orElse(null));
    model.addAttribute("byPasskey", Filer.Self.of(who).byPasskey());
    return "notice/filing-block";
  }

  @PostMapping("/set")
  String set(@AuthenticationPrincipal Actor.Resident resident) {
    blocks.set(resident.id());
    return BACK;
  }

  @PostMapping("/lift")
  String lift(
      @AuthenticationPrincipal Actor.Resident resident,
      ActorAuthentication who,
      RedirectAttributes flash) {
    try {
      blocks.lift(resident.id(), Filer.Self.of(who));
    } catch (FilingRefusedException.Blocked e) {
      flash.addFlashAttribute("needsPasskey", true);
    }
    return BACK;
  }

  /** Reloads after signing in again. */
  @GetMapping({"/set", "/lift"})
  String back() {
    return BACK;
  }
}
