package org.manzil.service.inquiry;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.manzil.service.log.LogUnavailableException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The desk's pages for an inquiry that cannot be opened or answered; none shows anything of it. */
@Component
public class InquiryRefusals {

  private static final String SOON = "60";

  /** The page, or the one that says why not; never kept by a cache. */
  String guarded(String name, Model model, HttpServletResponse response, Supplier<String> page) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    try {
      return page.get();
    } catch (InquiryRefusedException refused) {
      response.setStatus(status(refused.reason()).value());
      model.addAttribute("refusal", refused.reason().code());
      return name + "/refused";
    } catch (LogUnavailableException away) {
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
      return "desk/log-away";
    }
  }

  private static HttpStatus status(InquiryRefusedException.Reason reason) {
    return switch (reason) {
      case ABSENT -> HttpStatus.NOT_FOUND;
      case OWN_DOING -> HttpStatus.FORBIDDEN;
      case OPEN_FIRST,
          ALREADY_ANSWERED,
          ALREADY_OPEN,
          KEY_REUSED,
          NOT_HEARD,
          NOT_CORRECTED,
          NOT_PROPOSED ->
          HttpStatus.CONFLICT;
    };
  }
}
