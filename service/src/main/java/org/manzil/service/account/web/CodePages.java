package org.manzil.service.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.manzil.service.account.OwnSessions;
import org.manzil.service.account.RecoveryCodes;
import org.manzil.service.account.SignedInBy;
import org.manzil.service.account.UnsentForm;
import org.manzil.service.resident.ResidentId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing in with a one-time code. */
@Controller
class CodePages {

  private static final String VIEW = "account/code";

  /** The form; without a code it has only been opened. */
  record CodeForm(String code) {

    CodeForm(String code) {
      this.code = code == null ? "" : code;
    }

    /** It opens an account. */
    @Override
    public String toString() {
      return "CodeForm[…]";
    }
  }

  private final RecoveryCodes codes;
  private final Arrival arrival;
  private final OwnSessions sessions;

  CodePages(RecoveryCodes codes, Arrival arrival, OwnSessions sessions) {
    this.codes = codes;
    this.arrival = arrival;
    this.sessions = sessions;
  }

  @GetMapping("/sign-in/code")
  String form(Model model) {
    model.addAttribute("codeForm", new CodeForm(""));
    return VIEW;
  }

  /** Whoever comes from a form that was not sent opens this page by POST, with that form. */
  @PostMapping("/sign-in/code/form")
  String form(HttpServletRequest request, Model model) {
    carry(request, model);
    return form(model);
  }

  @GetMapping("/sign-in/code/form")
  String formAgain() {
    return "redirect:/sign-in/code";
  }

  /** Whoever needs a code may have lost the phone on which they are signed in: that ends. */
  @PostMapping("/sign-in/code")
  String signIn(
      @ModelAttribute CodeForm codeForm,
      BindingResult errors,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<ResidentId> resident = codes.use(codeForm.code());
    if (resident.isPresent()) {
      String keys = "/my/keys?done=" + KeysPage.Done.CODE_USED;
      String view =
          arrival.of(resident.get(), SignedInBy.ONE_TIME_CODE, keys, request, response, model);
      sessions.endOthers(resident.get(), request.getSession().getId());
      return view;
    }
    errors.rejectValue("code", problem(codeForm.code()));
    carry(request, model);
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    return VIEW;
  }

  private String problem(String typed) {
    if (typed.isBlank()) {
      return "words.error.empty";
    }
    return codes.mistyped(typed) ? "account.code.mistyped" : "account.code.unknown";
  }

  private static void carry(HttpServletRequest request, Model model) {
    model.addAttribute("unsent", UnsentForm.carried(request.getParameterMap()).orElse(null));
  }
}
