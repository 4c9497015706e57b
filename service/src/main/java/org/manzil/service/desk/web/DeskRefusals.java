package org.manzil.service.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.function.Supplier;
import org.manzil.service.desk.DecisionRefusedException;
import org.manzil.service.log.LogUnavailableException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The desk's pages for what cannot be done; each says why, and none shows anything of a person. */
@Component
class DeskRefusals {

  private static final String SOON = "60";

  /** The page, or the one that says why not; never kept by a cache. */
  String guarded(Model model, HttpServletResponse response, Supplier<String> page) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    try {
      return page.get();
    } catch (DecisionRefusedException refused) {
      response.setStatus(status(refused.reason()).value());
      model.addAttribute("refusal", code(refused.reason()));
      return "desk/refused";
    } catch (LogUnavailableException away) {
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
      return "desk/log-away";
    }
  }

  /** The reason's name in message keys: {@code open-first}. */
  static String code(DecisionRefusedException.Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static HttpStatus status(DecisionRefusedException.Reason reason) {
    return switch (reason) {
      case NO_CASE -> HttpStatus.NOT_FOUND;
      case OWN_PROPOSAL, OWN_FILING, OWN_PERSON -> HttpStatus.FORBIDDEN;
      case OPEN_FIRST, NOT_HEARD, NO_OBJECTION, WRONG_STATE -> HttpStatus.CONFLICT;
      case GROUND_MISSING, FIELDS_MISSING -> HttpStatus.UNPROCESSABLE_CONTENT;
    };
  }
}
