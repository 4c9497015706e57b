package org.manzil.service.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.Actor;
import org.manzil.service.identity.Visit;
import org.manzil.service.identity.Visits;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page of a registrar for whom they file from paper now. */
@ControllerAdvice
class VisitBanner {

  /**
   * Who it is.
   *
   * @param id of the visit
   */
  record Visitor(String id, String name) {

    /** Personal, so never printed. */
    @Override
    public String toString() {
      return "Visitor[" + id + "]";
    }
  }

  private final Visits visits;

  VisitBanner(Visits visits) {
    this.visits = visits;
  }

  @ModelAttribute("visitor")
  @Nullable Visitor visitor(
      @AuthenticationPrincipal(errorOnInvalidType = false) @Nullable Actor actor,
      HttpServletRequest request) {
    if (!(actor instanceof Actor.Officer officer)) {
      return null;
    }
    Optional<Visit> visit = visits.current(request);
    return visit
        .flatMap(one -> visits.file(officer.registrar(), one))
        .map(file -> new Visitor(visit.orElseThrow().id().toString(), file.person().name()))
        .orElse(null);
  }
}
