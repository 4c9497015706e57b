package org.manzil.service.proof;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.manzil.service.account.Actor;
import org.manzil.service.card.CardRefusedException;
import org.manzil.service.card.Cards;
import org.manzil.service.card.PrintedProof;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * A proof for paper, made for whoever sends the form and kept nowhere. The answer is the paper
 * itself, not a redirect to it: nothing is there to be fetched later. A form that is sent again, by
 * a reload or in another language, makes the same proof again and uses up nothing.
 */
@Controller
class PrintPages {

  private final Cards cards;
  private final Papers papers;

  PrintPages(Cards cards, Papers papers) {
    this.cards = cards;
    this.papers = papers;
  }

  @PostMapping("/my/proof/print")
  String print(
      @AuthenticationPrincipal Actor.Resident resident,
      @RequestParam String request,
      @RequestParam String idempotencyKey,
      Locale language,
      Model model,
      HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    try {
      PrintedProof proof = cards.print(resident.id(), request, form(idempotencyKey));
      model.addAttribute("paper", papers.of(proof, language));
      model.addAttribute("request", request);
      model.addAttribute("idempotencyKey", idempotencyKey);
      return "proof/paper";
    } catch (CardRefusedException refused) {
      return refused(resident, refused.reason(), model, response);
    }
  }

  private String refused(
      Actor.Resident resident,
      CardRefusedException.Reason reason,
      Model model,
      HttpServletResponse response) {
    String why =
        switch (reason) {
          case IDENTITY_NOT_SEEN -> "not-seen";
          case NO_ACCEPTED_NOTICE -> "not-yet";
          case DECLARANT_CHANGED -> "declarant-changed";
          case FROZEN -> "frozen";
          case TOO_MANY -> "no-room";
          case OUTDATED_FORM -> "outdated";
          case CONFIGURATION, CHALLENGE, KEY_PROOF ->
              throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    if (reason == CardRefusedException.Reason.TOO_MANY) {
      model.addAttribute("moreFrom", cards.room(resident.id()).moreFrom());
    }
    model.addAttribute("why", why);
    response.setStatus(HttpStatus.CONFLICT.value());
    return "proof/not-printed";
  }

  private static UUID form(String key) {
    try {
      return UUID.fromString(key);
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
  }

  /** Links that switch the language, of pages that answer a sent form. */
  @GetMapping("/my/proof/print")
  String start() {
    return "redirect:/my/proof";
  }
}
