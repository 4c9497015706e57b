package org.manzil.service.paper;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.manzil.service.account.Actor;
import org.manzil.service.account.Registrar;
import org.manzil.service.identity.Visit;
import org.manzil.service.identity.Visits;
import org.manzil.service.notice.Declaring;
import org.manzil.service.notice.Filer;
import org.manzil.service.notice.FilingEndedException;
import org.manzil.service.notice.FilingForOthers;
import org.manzil.service.notice.Notice;
import org.springframework.stereotype.Component;

/**
 * A registrar files for the person of the session's visit, while the look stands by which it began:
 * that is asked at every page.
 */
@Component
class FilingFromPaper implements FilingForOthers {

  /** The one form that begins a notice; all others lead to a draft, which belongs to its person. */
  private static final String BEGINS = "/notices/new";

  private final Visits visits;
  private final FiledPapers filed;
  private final HttpServletRequest request;

  /**
   * Makes it.
   *
   * @param request a proxy of whichever is being answered
   */
  FilingFromPaper(Visits visits, FiledPapers filed, HttpServletRequest request) {
    this.visits = visits;
    this.filed = filed;
    this.request = request;
  }

  @Override
  public Optional<Declaring> declaring(Actor actor) {
    return actor instanceof Actor.Officer officer
        ? Optional.of(declaring(officer.registrar()))
        : Optional.empty();
  }

  private Declaring declaring(Registrar registrar) {
    Visit visit =
        visits
            .current(request)
            .filter(one -> visits.file(registrar, one).isPresent())
            .filter(this::meant)
            .orElseThrow(FilingEndedException::new);
    Filer filer =
        new Filer.FromPaper(registrar.id(), registrar.office(), registrar.officerNumber());
    return new Declaring(visit.resident(), filer, false, false);
  }

  /** A page in another tab may show another person than who is filed for by now. */
  private boolean meant(Visit visit) {
    return !request.getMethod().equals("POST")
        || !request.getRequestURI().equals(BEGINS)
        || visit.id().toString().equals(request.getParameter("visit"));
  }

  @Override
  public void filed(Declaring declaring, Notice notice) {
    if (declaring.isFromPaper()) {
      visits
          .current(request)
          .filter(visit -> visit.resident().equals(declaring.id()))
          .ifPresent(
              visit -> {
                filed.add(request, new FiledPaper(visit, notice.number()));
                visits.end(request);
              });
    }
  }
}
