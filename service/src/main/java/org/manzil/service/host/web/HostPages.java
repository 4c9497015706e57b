package org.manzil.service.host.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.service.host.HostDoor;
import org.manzil.service.host.HostWords;
import org.manzil.service.site.Languages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What a host sees who opens the link. Programs open links of mails too, so opening changes nothing
 * however often, and an answer takes two pages. A link that does not work says the same whatever
 * the cause, and whether it ever did.
 */
@Controller
@RequestMapping("/h/{secret}")
class HostPages {

  private static final String ROBOTS = "X-Robots-Tag";

  private final HostDoor door;

  HostPages(HostDoor door) {
    this.door = door;
  }

  @GetMapping
  String look(@PathVariable String secret, Model model, HttpServletResponse response) {
    // Never from the address: a link could choose the answer or put words into it.
    model.addAttribute("form", new HostForm(null, null, null, null, null));
    return show(secret, model, response);
  }

  private String show(String secret, Model model, HttpServletResponse response) {
    hide(response);
    Optional<HostDoor.Shown> shown = door.look(secret);
    if (shown.isEmpty()) {
      return gone(response);
    }
    model.addAttribute("secret", secret);
    model.addAttribute("facts", shown.get().facts());
    return "host/look";
  }

  /** The second page, with what the choice means. It changes nothing. */
  @PostMapping("/check")
  String check(
      @PathVariable String secret,
      @ModelAttribute("form") HostForm sent,
      BindingResult errors,
      Model model,
      HttpServletResponse response) {
    Optional<HostDoor.Shown> shown = door.look(secret);
    if (shown.isPresent() && sent.chosen()) {
      model.addAttribute("form", sent.about(shown.get().mark()));
      return check(secret, shown.get(), sent, model, response);
    }
    if (shown.isPresent()) {
      errors.rejectValue("answer", "host.error.answer");
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    return show(secret, model, response);
  }

  private static String check(
      String secret,
      HostDoor.Shown shown,
      HostForm form,
      Model model,
      HttpServletResponse response) {
    hide(response);
    model.addAttribute("secret", secret);
    model.addAttribute("facts", shown.facts());
    model.addAttribute("objects", form.objects());
    model.addAttribute("choices", HostWords.REASONS);
    return "host/check";
  }

  @PostMapping("/answer")
  String answer(
      @PathVariable String secret,
      @ModelAttribute("form") HostForm form,
      BindingResult errors,
      Model model,
      HttpServletResponse response) {
    hide(response);
    Optional<HostDoor.Shown> shown = door.look(secret);
    if (shown.isPresent() && form.chosen()) {
      form.check(errors);
    }
    if (!form.sound()) {
      return shown
          .map(facts -> unsound(secret, facts, form, model, response))
          .orElseGet(() -> gone(response));
    }
    return switch (door.answer(secret, form.said(), form.marked(), form.named())) {
      case HostDoor.Outcome.Gone() -> gone(response);
      case HostDoor.Outcome.Changed() -> again(secret, model, response);
      case HostDoor.Outcome.Taken taken -> receipt(taken, form, shown, model);
    };
  }

  private String unsound(
      String secret,
      HostDoor.Shown shown,
      HostForm form,
      Model model,
      HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    if (form.chosen()) {
      return check(secret, shown, form, model, response);
    }
    model.addAttribute("form", new HostForm(null, null, null, null, null));
    return show(secret, model, response);
  }

  /** From the beginning, since what was shown before is not what the notice says. */
  private String again(String secret, Model model, HttpServletResponse response) {
    model.addAttribute("changed", true);
    model.addAttribute("form", new HostForm(null, null, null, null, null));
    return show(secret, model, response);
  }

  /** The facts stand on it at the first press only: afterwards the link shows them to nobody. */
  private static String receipt(
      HostDoor.Outcome.Taken taken, HostForm form, Optional<HostDoor.Shown> shown, Model model) {
    model.addAttribute("taken", taken);
    model.addAttribute("position", taken.position().orElse(null));
    model.addAttribute("said", form.said());
    model.addAttribute("facts", shown.map(HostDoor.Shown::facts).orElse(null));
    return "host/receipt";
  }

  /** A page that was sent is loaded again, perhaps in another language: from the beginning. */
  @GetMapping({"/check", "/answer"})
  String back(
      @PathVariable String secret,
      @RequestParam(required = false) @Nullable String lang,
      HttpServletResponse response) {
    hide(response);
    if (!secret.matches("[A-Za-z0-9_-]{1,64}")) {
      return gone(response);
    }
    String language =
        Languages.find(lang == null ? "" : lang)
            .map(one -> "?lang=" + one.toLanguageTag())
            .orElse("");
    return "redirect:/h/" + secret + language;
  }

  private static void hide(HttpServletResponse response) {
    response.setHeader(ROBOTS, "noindex, nofollow, noarchive");
  }

  private static String gone(HttpServletResponse response) {
    hide(response);
    response.setStatus(HttpStatus.NOT_FOUND.value());
    return "host/gone";
  }

  /** What the templates list. */
  @ModelAttribute("answers")
  List<String> answers() {
    return List.of(HostForm.CONFIRM, HostForm.OBJECT);
  }
}
