package org.manzil.service.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.manzil.service.account.Registrar;
import org.manzil.service.desk.CaseFile;
import org.manzil.service.desk.Cases;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/** The page that asks an officer why, before anything of the person is shown. */
@Component
class OpeningPage {

  private static final List<String> REASONS =
      Stream.concat(Opening.READY.stream(), Stream.of(Opening.OWN)).toList();

  private final Cases cases;

  OpeningPage(Cases cases) {
    this.cases = cases;
  }

  String show(String number, Model model) {
    model.addAttribute("number", number);
    model.addAttribute("reasons", REASONS);
    return "desk/reason";
  }

  String open(
      Registrar registrar,
      String number,
      Opening opening,
      Errors errors,
      Model model,
      HttpServletResponse response) {
    String reason = opening.recorded(errors);
    if (errors.hasErrors()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(number, model);
    }
    CaseFile opened = cases.open(registrar, number, reason);
    return "redirect:/desk/cases/" + opened.notice().number();
  }
}
