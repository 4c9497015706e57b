package org.manzil.service.host.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.Actor;
import org.manzil.service.host.HostLink;
import org.manzil.service.host.HostLinks;
import org.manzil.service.host.HostRefusedException;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.Notices;
import org.manzil.service.proof.QrCode;
import org.manzil.service.resident.FileGate;
import org.manzil.service.site.Languages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a person makes the link for their host, sends it or hands it over, and cancels it. */
@Controller
@RequestMapping("/notices/{number}")
class HostLinkPages {

  private final HostLinks links;
  private final Notices notices;
  private final FileGate gate;
  private final URI base;

  HostLinkPages(
      HostLinks links, Notices notices, FileGate gate, @Value("${manzil.base-url}") URI base) {
    this.links = links;
    this.notices = notices;
    this.gate = gate;
    this.base = base;
  }

  @GetMapping("/host")
  String ask(
      @AuthenticationPrincipal Actor.Resident resident,
      @PathVariable String number,
      Locale locale,
      Model model) {
    Notice notice = own(resident, number);
    model.addAttribute("number", notice.number());
    model.addAttribute("open", links.open(notice).orElse(null));
    model.addAttribute("address", links.address(content(notice)).orElse(null));
    model.addAttribute("languages", languages());
    model.addAttribute("chosen", locale.getLanguage());
    // Drawn here and kept nowhere else, so that a second press of a button makes no second link.
    model.addAttribute("secret", links.draw().text());
    return "host/ask";
  }

  /** The link is on this page alone; it is shown again only to whoever sends the same form. */
  @PostMapping("/host-link")
  String make(
      @AuthenticationPrincipal Actor.Resident resident,
      @PathVariable String number,
      @RequestParam String secret,
      @RequestParam String language,
      Model model,
      RedirectAttributes flash) {
    Notice notice = own(resident, number);
    Locale spoken = language(language);
    return guarded(
        notice,
        flash,
        () -> {
          HostLink link = links.make(notice, content(notice), secret);
          String address = base + "/h/" + secret + "?lang=" + spoken.toLanguageTag();
          model.addAttribute("number", notice.number());
          model.addAttribute("link", link);
          model.addAttribute("address", address);
          model.addAttribute("code", QrCode.of(address));
          model.addAttribute("secret", secret);
          model.addAttribute("language", spoken.toLanguageTag());
          return "host/link";
        });
  }

  @PostMapping("/host-mail")
  String send(
      @AuthenticationPrincipal Actor.Resident resident,
      @PathVariable String number,
      @RequestParam String secret,
      @RequestParam String language,
      RedirectAttributes flash) {
    Notice notice = own(resident, number);
    Locale spoken = language(language);
    return guarded(
        notice,
        flash,
        () -> {
          HostLink unused = links.send(notice, content(notice), secret, spoken);
          flash.addFlashAttribute("hostSaid", "mailed");
          return back(notice);
        });
  }

  @PostMapping("/host-cancellation")
  String cancel(
      @AuthenticationPrincipal Actor.Resident resident,
      @PathVariable String number,
      RedirectAttributes flash) {
    Notice notice = own(resident, number);
    links.cancel(notice);
    flash.addFlashAttribute("hostSaid", "cancelled");
    return back(notice);
  }

  private static String guarded(Notice notice, RedirectAttributes flash, Supplier<String> page) {
    try {
      return page.get();
    } catch (HostRefusedException refused) {
      flash.addFlashAttribute("hostSaid", refused.reason().code());
      return back(notice);
    }
  }

  private static String back(Notice notice) {
    return "redirect:/notices/" + notice.number() + "#host";
  }

  private Map<String, ? extends @Nullable Object> content(Notice notice) {
    return notices.content(notice, gate.own(notice.resident()));
  }

  private static Locale language(String tag) {
    return Languages.find(tag)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
  }

  private static Map<String, String> languages() {
    Map<String, String> names = new LinkedHashMap<>();
    Languages.SUPPORTED.forEach(one -> names.put(one.toLanguageTag(), Languages.nameOf(one)));
    return names;
  }

  /** Somebody else's notice is as absent as one that never was. */
  private Notice own(Actor.Resident resident, String number) {
    return notices
        .own(resident.id(), number)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
