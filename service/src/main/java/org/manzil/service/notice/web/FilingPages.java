package org.manzil.service.notice.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.address.AddressHit;
import org.manzil.service.account.Actor;
import org.manzil.service.notice.FiledNotice;
import org.manzil.service.notice.Filing;
import org.manzil.service.notice.FilingRefusedException;
import org.manzil.service.notice.IllegalStepException;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.Person;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Filing a notice: the questions, the check of the answers, the filing itself. */
@Controller
class FilingPages {

  private static final String FORM = "notice/new";
  private static final String CHECK = "notice/check";

  private final Notices notices;
  private final FileGate gate;
  private final AddressQuestion addresses;
  private final AnswerProblems problems;
  private final CheckedAnswers checked;

  FilingPages(
      Notices notices,
      FileGate gate,
      AddressQuestion addresses,
      AnswerProblems problems,
      CheckedAnswers checked) {
    this.notices = notices;
    this.gate = gate;
    this.addresses = addresses;
    this.problems = problems;
    this.checked = checked;
  }

  /** What can be chosen. */
  @ModelAttribute
  void choices(Model model) {
    model.addAttribute("kinds", Filing.KINDS);
    model.addAttribute("dwellings", Filing.DWELLINGS);
    model.addAttribute("reasons", Filing.NOT_FOUND);
    model.addAttribute("licence", addresses.licence());
    model.addAttribute("flatPattern", TypedFlat.PATTERN);
  }

  @GetMapping("/notices/new")
  String questions(@ModelAttribute("filing") FilingForm form) {
    return FORM;
  }

  /** Finding the address with scripts off. */
  @PostMapping("/notices/new")
  String search(
      @ModelAttribute("filing") FilingForm form, BindingResult errors, Locale locale, Model model) {
    AddressFields address = form.getAddress();
    boolean settled = addresses.settle(address);
    model.addAttribute("flatTaken", settled && form.takeFlat());
    model.addAttribute("street", addresses.street(address, locale));
    if (!address.getId().isEmpty()) {
      return FORM;
    }
    List<AddressHit> hits = addresses.offers(address, locale);
    offer(form, hits, model);
    boolean asksNumber = !address.getStreet().isEmpty() && address.getNumber().isEmpty();
    model.addAttribute("searchedInVain", hits.isEmpty() && !asksNumber);
    return FORM;
  }

  @PostMapping("/notices/change")
  String change(@ModelAttribute("filing") FilingForm form) {
    return FORM;
  }

  /** A returned or refused notice's answers, to be mended and filed as a new notice. */
  @PostMapping("/notices/{number}/again")
  String again(
      @AuthenticationPrincipal Actor.Resident resident, @PathVariable String number, Model model) {
    Notice notice = own(resident, number);
    Map<String, ?> content = notices.content(notice, gate.own(resident.id()));
    Map<?, ?> answers = Objects.requireNonNull((Map<?, ?>) content.get("notice"));
    model.addAttribute("filing", FilingForm.of(answers));
    return FORM;
  }

  /** An undecided notice's answers, to be corrected under the same number. */
  @PostMapping("/notices/{number}/correction")
  String correction(
      @AuthenticationPrincipal Actor.Resident resident, @PathVariable String number, Model model) {
    String form = again(resident, number, model);
    ((FilingForm) Objects.requireNonNull(model.getAttribute("filing"))).setCorrects(number);
    return form;
  }

  @PostMapping("/notices/check")
  String check(
      @AuthenticationPrincipal Actor.Resident resident,
      @ModelAttribute("filing") FilingForm form,
      BindingResult errors,
      @RequestParam(required = false) @Nullable String idempotencyKey,
      Locale locale,
      Model model) {
    boolean settled = addresses.settle(form.getAddress());
    model.addAttribute("flatTaken", settled && form.takeFlat());
    model.addAttribute("street", addresses.street(form.getAddress(), locale));
    Filing filing = filing(resident, form);
    Person person = gate.own(resident.id()).person();
    problems.find(filing, person, form, errors);
    List<AddressHit> open = addresses.open(form.getAddress(), locale);
    if (!open.isEmpty()) {
      offer(form, open, model);
      errors.rejectValue("address.text", "notice.error.addresstext.open");
    }
    return errors.hasErrors() ? FORM : show(person, filing, idempotencyKey, locale, model);
  }

  private String show(
      Person person, Filing filing, @Nullable String key, Locale locale, Model model) {
    model.addAttribute("checked", checked.of(filing, person, locale));
    // Made here, so that one page read through files one notice, however often it is sent.
    model.addAttribute("idempotencyKey", key == null ? UUID.randomUUID().toString() : key);
    return CHECK;
  }

  @PostMapping("/notices")
  String file(
      @AuthenticationPrincipal Actor.Resident resident,
      @ModelAttribute("filing") FilingForm form,
      BindingResult errors,
      @RequestParam String idempotencyKey,
      Locale locale,
      Model model,
      RedirectAttributes flash) {
    boolean unused = addresses.settle(form.getAddress());
    Filing filing = filing(resident, form);
    try {
      FiledNotice filed = file(resident, form, filing, usable(idempotencyKey));
      flash.addFlashAttribute("justFiled", true);
      flash.addFlashAttribute("receiptFollows", filed.receipt().isEmpty());
      return "redirect:/notices/" + filed.notice().number();
    } catch (FilingRefusedException.Invalid e) {
      problems.report(e.problems(), errors);
      return FORM;
    } catch (FilingRefusedException.KeyReused e) {
      return show(gate.own(resident.id()).person(), filing, null, locale, model);
    } catch (FilingRefusedException.AlreadyFiled e) {
      model.addAttribute("number", e.number());
      return "notice/already";
    } catch (IllegalStepException e) {
      flash.addFlashAttribute("tooLate", true);
      return "redirect:/notices/" + form.getCorrects();
    }
  }

  private FiledNotice file(Actor.Resident resident, FilingForm form, Filing filing, String key) {
    if (form.getCorrects().isEmpty()) {
      return notices.file(resident.id(), filing, key);
    }
    return notices.correct(own(resident, form.getCorrects()), filing, key);
  }

  /** The form does not ask for the household, so a correction leaves it as it was. */
  private Filing filing(Actor.Resident resident, FilingForm form) {
    if (form.getCorrects().isEmpty()) {
      return form.filing();
    }
    Notice notice = own(resident, form.getCorrects());
    Map<String, ?> content = notices.content(notice, gate.own(resident.id()));
    return form.filing().withHouseholdOf(Objects.requireNonNull((Map<?, ?>) content.get("notice")));
  }

  /** Somebody else's notice is as absent as one that never was. */
  private Notice own(Actor.Resident resident, String number) {
    return notices
        .own(resident.id(), number)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String usable(String key) {
    if (!key.matches("[0-9A-Za-z-]{8,64}")) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return key;
  }

  private static void offer(FilingForm form, List<AddressHit> hits, Model model) {
    form.getAddress().setSearched(form.getAddress().asked());
    form.getAddress().setFound("");
    model.addAttribute("hits", hits);
  }

  /** Reloads, and links that switch the language, of pages that answer a sent form. */
  @GetMapping({
    "/notices/check",
    "/notices/change",
    "/notices/{number}/again",
    "/notices/{number}/correction"
  })
  String start() {
    return "redirect:/notices/new";
  }

  @GetMapping("/notices")
  String list() {
    return "redirect:/my";
  }
}
