package org.manzil.service.proof;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.manzil.credential.reason.ReasonWords;
import org.manzil.service.account.Actor;
import org.manzil.service.card.FactWords;
import org.manzil.service.resident.FileGate;
import org.manzil.service.site.SameForAll;
import org.manzil.service.site.ScriptTexts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Showing a proof on a phone and checking one: both happen in the browser, the server renders words
 * only.
 */
@Controller
class ProofPages {

  private static final CacheControl KEPT = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

  /** The form that prints for one ready-made request. */
  record PrintForm(FactWords.Printable print, UUID key) {}

  private final ScriptTexts texts;
  private final FactWords words;
  private final ReceiptCheckWords receipts;
  private final FileGate gate;
  private final URI base;

  ProofPages(
      ScriptTexts texts,
      FactWords words,
      ReceiptCheckWords receipts,
      FileGate gate,
      @Value("${manzil.base-url}") URI base) {
    this.texts = texts;
    this.words = words;
    this.receipts = receipts;
    this.gate = gate;
    this.base = base;
  }

  @GetMapping("/my/proof")
  String proof(
      @AuthenticationPrincipal Actor.Resident resident,
      Locale language,
      Model model,
      HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
    model.addAttribute("holder", resident.id().value());
    model.addAttribute("check", base + "/check");
    model.addAttribute("requests", words.requests(language));
    model.addAttribute("prints", prints(language));
    Map<String, String> facts = words.facts(language, gate.own(resident.id()).person());
    model.addAttribute("texts", texts.json(language, facts, "proof.script."));
    return "proof/proof";
  }

  /** A key for each, so that a form of this page makes one proof, however often it is sent. */
  private List<PrintForm> prints(Locale language) {
    return words.printables(language).stream()
        .map(print -> new PrintForm(print, UUID.randomUUID()))
        .toList();
  }

  /** For everybody: what stands behind {@code #} stays in the browser. */
  @SameForAll
  @GetMapping("/check")
  String check(Locale language, Model model, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, String.valueOf(KEPT.getHeaderValue()));
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE);
    Map<String, String> more = new HashMap<>(words.facts(language));
    more.putAll(receipts.in(language));
    ReasonWords.in(language).byCode().forEach((code, why) -> more.put("reason." + code, why));
    model.addAttribute("texts", texts.json(language, more, "proof.check.script.", "card.shared."));
    return "proof/check";
  }
}
