package org.manzil.service.site.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is answered when nobody else answered: a page for people, an RFC 9457 problem document for
 * programs. Neither says more than the kind of error and, for a failure, its id in the log.
 */
@Controller
class ErrorPages implements ErrorController {

  private final MessageSource messages;

  ErrorPages(MessageSource messages) {
    this.messages = messages;
  }

  @RequestMapping("/error")
  Object error(HttpServletRequest request, Locale language) {
    HttpStatus status = statusOf(request);
    Mishap mishap = Mishap.of(status);
    return isForProgram(request)
        ? problem(request, mishap, status, language)
        : page(request, mishap, status);
  }

  private static ModelAndView page(HttpServletRequest request, Mishap mishap, HttpStatus status) {
    ModelAndView page = new ModelAndView("site/error", status);
    page.addObject("mishap", mishap.slug());
    page.addObject("failure", request.getAttribute(LastResort.FAILURE_ID));
    return page;
  }

  private ResponseEntity<Problem> problem(
      HttpServletRequest request, Mishap mishap, HttpStatus status, Locale language) {
    Problem problem =
        new Problem(
            URI.create("/problems/" + mishap.slug()),
            messages.getMessage("site.error." + mishap.slug() + ".title", null, language),
            status.value(),
            messages.getMessage("site.error." + mishap.slug() + ".text", null, language),
            (String) request.getAttribute(LastResort.FAILURE_ID));
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  /** An RFC 9457 problem document; {@code failure} is the id of a failure in the log. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Problem(URI type, String title, int status, String detail, @Nullable String failure) {}

  private static HttpStatus statusOf(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    return status == null ? HttpStatus.NOT_FOUND : status;
  }

  private static boolean isForProgram(HttpServletRequest request) {
    String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
    return path.startsWith("/api/")
        || (accept.contains("json") && !accept.contains(MediaType.TEXT_HTML_VALUE));
  }
}
