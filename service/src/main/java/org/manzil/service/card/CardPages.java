package org.manzil.service.card;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.manzil.service.account.Actor;
import org.manzil.service.site.ScriptTexts;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The person's card: the browser fetches and keeps it, the server renders words only. */
@Controller
class CardPages {

  private final ScriptTexts texts;
  private final FactWords words;

  CardPages(ScriptTexts texts, FactWords words) {
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
    Map<String, String> named = new LinkedHashMap<>(words.facts(language));
    named.putAll(words.configurations(language));
    model.addAttribute("holder", resident.id().value());
    model.addAttribute("texts", texts.json(language, named, "card.script.", "card.shared."));
    return "card/card";
  }
}
