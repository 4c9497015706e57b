package org.manzil.service.paper;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.manzil.service.notice.FilingEndedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Leads a registrar who files for nobody, or for somebody else by now, back to the beginning. */
@ControllerAdvice
class FilingEnded {

  private static final String START = "/desk/paper";

  private final FiledPapers filed;

  FilingEnded(FiledPapers filed) {
    this.filed = filed;
  }

  @ExceptionHandler(FilingEndedException.class)
  String ended() {
    return "redirect:" + START + "?ended";
  }

  /** The numbers of what was filed in this session, for the page on which filing begins. */
  @ModelAttribute("filedPapers")
  List<String> filed(HttpServletRequest request) {
    return request.getRequestURI().equals(START)
        ? filed.of(request).stream().map(FiledPaper::number).toList()
        : List.of();
  }
}
