package org.manzil.service.duty.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.manzil.service.duty.Reminders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The links in mails. Opening one changes nothing, since mail programs and scanners open links by
 * themselves; the button does. Nobody need be signed in, and nothing about anybody is shown.
 */
@Controller
class LinkPages {

  private static final String CONFIRM = "/reminders/confirm/";
  private static final String STOP = "/reminders/stop/";
  private static final String TOKEN = "{token:[A-Za-z0-9_-]{43}}";

  private final Reminders reminders;

  LinkPages(Reminders reminders) {
    this.reminders = reminders;
  }

  @GetMapping(CONFIRM + TOKEN)
  String confirm(@PathVariable String token, Model model, HttpServletResponse response) {
    return reminders.confirms(token)
        ? page("confirm", CONFIRM + token, model)
        : gone(model, response);
  }

  @PostMapping(CONFIRM + TOKEN)
  String confirmed(@PathVariable String token, Model model, HttpServletResponse response) {
    return reminders.confirm(token) ? page("confirmed", null, model) : gone(model, response);
  }

  @GetMapping(STOP + TOKEN)
  String stop(@PathVariable String token, Model model, HttpServletResponse response) {
    return reminders.stops(token) ? page("stop", STOP + token, model) : gone(model, response);
  }

  /** Also what a mail program sends by itself when its user stops mails (RFC 8058). */
  @PostMapping(STOP + TOKEN)
  String stopped(@PathVariable String token, Model model, HttpServletResponse response) {
    return reminders.stop(token) ? page("stopped", null, model) : gone(model, response);
  }

  private static String page(String state, @Nullable String action, Model model) {
    model.addAttribute("state", state);
    model.addAttribute("action", action);
    return "duty/link";
  }

  private static String gone(Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    return page("gone", null, model);
  }
}
