package org.manzil.service.card;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.manzil.service.account.Actor;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.site.ScriptTexts;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The person's card: the browser fetches and keeps it, the server renders words only. */
@Controller
class CardPages {

  private static final String PAGE = "redirect:/my/card";

  private final Cards cards;
  private final ScriptTexts texts;
  private final FactWords words;
  private final FileGate gate;

  CardPages(Cards cards, ScriptTexts texts, FactWords words, FileGate gate) {
    this.cards = cards;
    this.gate = gate;
    this.texts = texts;
    this.words = words;
  }

  @GetMapping("/my/card")
  String card(
      @AuthenticationPrincipal Actor.Resident resident,
      Locale language,
      Model model,
      HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
    OpenFile file = gate.own(resident.id());
    Map<String, String> named = new LinkedHashMap<>(words.facts(language, file.person()));
    named.putAll(words.configurations(language));
    model.addAttribute("freeze", cards.frozen(resident.id()));
    model.addAttribute("untrueSince", cards.untrueSince(resident.id()).orElse(null));
    model.addAttribute("identity", file.identity().code());
    model.addAttribute("holder", resident.id().value());
    model.addAttribute("texts", texts.json(language, named, "card.script.", "card.shared."));
    return "card/card";
  }

  @PostMapping("/my/card/freeze")
  String freeze(@AuthenticationPrincipal Actor.Resident resident) {
    cards.freeze(resident.id());
    return PAGE;
  }

  @PostMapping("/my/card/release")
  String release(@AuthenticationPrincipal Actor.Resident resident) {
    cards.release(resident.id());
    return PAGE;
  }

  /** Whoever signs in again after sending one of these forms comes back here. */
  @GetMapping({"/my/card/freeze", "/my/card/release"})
  String page() {
    return PAGE;
  }
}
