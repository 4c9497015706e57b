package org.manzil.service.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.Registrar;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.OpenFile;
import org.springframework.stereotype.Component;

/**
 * The one visit of a registrar's session, if there is one. It opens the file as long as the look
 * stands by which it began, and is gone with the session.
 */
@Component
public class Visits {

  private static final String VISIT = "manzil.visit";

  private final FileGate gate;

  Visits(FileGate gate) {
    this.gate = gate;
  }

  /** Begins it; one with another person ends. */
  public void begin(HttpServletRequest request, Visit visit) {
    request.getSession().setAttribute(VISIT, visit);
  }

  /** Ends it. */
  public void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(VISIT);
    }
  }

  /** It, whether or not the look still stands. */
  public Optional<Visit> current(HttpServletRequest request) {
    @Nullable HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(VISIT) instanceof Visit visit
        ? Optional.of(visit)
        : Optional.empty();
  }

  /** The person's file, while the registrar's look at it stands. */
  public Optional<OpenFile> file(Registrar registrar, Visit visit) {
    return gate.officerAgain(visit.resident(), registrar.id(), visit.scope(), Optional.empty());
  }
}
