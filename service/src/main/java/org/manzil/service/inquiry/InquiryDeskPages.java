package org.manzil.service.inquiry;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.manzil.service.account.Actor;
import org.manzil.service.account.Registrar;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The desk's pages of one kind of inquiry: what waits, a reason, the inquiry. The templates {@code
 * queue}, {@code reason}, {@code opened} and {@code refused} and the message keys bear its name.
 *
 * @param <T> an opened one
 */
public abstract class InquiryDeskPages<T> {

  /** One of them. */
  protected static final String ONE = "/{id:" + Ids.PATTERN + "}";

  private final String name;
  private final String path;
  private final InquiryDesk<T> desk;
  private final InquiryRefusals refusals;

  protected InquiryDeskPages(
      String name, String path, InquiryDesk<T> desk, InquiryRefusals refusals) {
    this.name = name;
    this.path = path;
    this.desk = desk;
    this.refusals = refusals;
  }

  /** Fills the page of an opened one. */
  protected abstract void fill(T opened, Locale locale, Model model);

  /** An answer form with nothing in it, under the name {@code form}. */
  protected abstract Object blank();

  @GetMapping
  String queue(
      @AuthenticationPrincipal Actor.Officer officer, Model model, HttpServletResponse response) {
    return refusals.guarded(
        name,
        model,
        response,
        () -> {
          model.addAttribute("queue", desk.queue(officer.registrar()));
          return name + "/queue";
        });
  }

  @GetMapping(ONE)
  String one(
      @AuthenticationPrincipal Actor.Officer officer,
      @PathVariable UUID id,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    // Never from the address: a link could choose the reason or the answer beforehand.
    model.addAttribute("opening", new OpeningForm(null, null));
    model.addAttribute("form", blank());
    return refusals.guarded(
        name, model, response, () -> page(officer.registrar(), id, locale, model));
  }

  private String page(Registrar registrar, UUID id, Locale locale, Model model) {
    return desk.reopen(registrar, id)
        .map(
            opened -> {
              fill(opened, locale, model);
              return name + "/opened";
            })
        .orElseGet(() -> reason(registrar, id, model));
  }

  @PostMapping(ONE + "/openings")
  String open(
      @AuthenticationPrincipal Actor.Officer officer,
      @PathVariable UUID id,
      @ModelAttribute("opening") OpeningForm opening,
      BindingResult errors,
      Model model,
      HttpServletResponse response) {
    return refusals.guarded(
        name,
        model,
        response,
        () -> {
          String reason = opening.recorded(name, errors);
          if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return reason(officer.registrar(), id, model);
          }
          T unused = desk.open(officer.registrar(), id, reason);
          return back(id);
        });
  }

  /**
   * Sends an answer, or shows the page again with what is missing.
   *
   * @param typed shown again where the answer cannot be taken, so that nothing typed is lost
   */
  protected String answered(Sent sent, UUID id, BindingResult errors, String typed, Runnable send) {
    return refusals.guarded(
        name,
        sent.model(),
        sent.response(),
        () -> {
          if (errors.hasErrors()) {
            sent.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            sent.model().addAttribute("opening", new OpeningForm(null, null));
            return page(sent.registrar(), id, sent.locale(), sent.model());
          }
          sent.model().addAttribute("typed", typed);
          send.run();
          return back(id);
        });
  }

  /** The request of an answer. */
  public record Sent(
      Registrar registrar, Locale locale, Model model, HttpServletResponse response) {}

  private String reason(Registrar registrar, UUID id, Model model) {
    model.addAttribute("waiting", desk.unopened(registrar, id));
    model.addAttribute("reasons", OpeningForm.REASONS);
    return name + "/reason";
  }

  private String back(UUID id) {
    return "redirect:" + path + "/" + id;
  }
}
