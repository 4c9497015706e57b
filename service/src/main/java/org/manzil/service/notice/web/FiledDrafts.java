package org.manzil.service.notice.web;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Every page of a draft that is filed leads to the notice. */
@ControllerAdvice
class FiledDrafts {

  @ExceptionHandler(DraftFiledException.class)
  String filed(DraftFiledException e) {
    return "redirect:" + e.page();
  }
}
