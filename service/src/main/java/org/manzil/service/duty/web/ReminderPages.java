package org.manzil.service.duty.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.Actor;
import org.manzil.service.duty.Reminders;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.site.Formats;
import org.manzil.service.site.Languages;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a person is reminded of their last days. */
@Controller
@RequestMapping("/my/reminders")
class ReminderPages {

  private static final String BACK = "redirect:/my/reminders";

  private final Reminders reminders;
  private final Formats formats;

  ReminderPages(Reminders reminders, Formats formats) {
    this.reminders = reminders;
    this.formats = formats;
  }

  @GetMapping
  String page(@AuthenticationPrincipal Actor.Resident resident, Locale locale, Model model) {
    // Never from the address of the page: a link could put somebody else's address in.
    model.addAttribute("reminder", new ReminderForm("", locale.getLanguage()));
    return show(resident.id(), model);
  }

  /** An address, or the same page in another language, which changes nothing. */
  @PostMapping
  String ask(
      @AuthenticationPrincipal Actor.Resident resident,
      @ModelAttribute("reminder") ReminderForm form,
      BindingResult errors,
      @RequestParam(required = false) @Nullable String lang,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    if (lang != null) {
      return show(resident.id(), model);
    }
    if (!reminders.offered()) {
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
    form.check(errors);
    if (!errors.hasErrors()
        && !reminders.ask(
            resident.id(), form.checked().orElseThrow(), form.chosen().orElseThrow())) {
      errors.rejectValue("address", "duty.error.too-many");
    }
    if (errors.hasErrors()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(resident.id(), model);
    }
    flash.addFlashAttribute("asked", true);
    return BACK;
  }

  @PostMapping("/deletion")
  String delete(@AuthenticationPrincipal Actor.Resident resident) {
    reminders.delete(resident.id());
    return BACK;
  }

  @PostMapping("/stopped")
  String stop(@AuthenticationPrincipal Actor.Resident resident, @RequestParam boolean off) {
    reminders.stop(resident.id(), off);
    return BACK;
  }

  private String show(ResidentId self, Model model) {
    List<LocalDate> days = reminders.days(self);
    model.addAttribute("offered", reminders.offered());
    model.addAttribute("given", reminders.of(self).orElse(null));
    model.addAttribute("languages", languages());
    model.addAttribute(
        "days",
        days.isEmpty() ? "–" : days.stream().map(formats::date).collect(Collectors.joining(", ")));
    return "duty/reminders";
  }

  private static Map<String, String> languages() {
    Map<String, String> names = new LinkedHashMap<>();
    Languages.SUPPORTED.forEach(one -> names.put(one.toLanguageTag(), Languages.nameOf(one)));
    return names;
  }
}
