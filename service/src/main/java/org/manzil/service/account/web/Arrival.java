package org.manzil.service.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.manzil.service.account.Actor;
import org.manzil.service.account.Onward;
import org.manzil.service.account.Resumption;
import org.manzil.service.account.SignIn;
import org.manzil.service.account.SignedInBy;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.Person;
import org.manzil.service.resident.ResidentId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A resident comes in, and goes on where they were. */
@Component
class Arrival {

  private final SignIn signIn;
  private final Resumption resumption;
  private final FileGate gate;

  Arrival(SignIn signIn, Resumption resumption, FileGate gate) {
    this.signIn = signIn;
    this.resumption = resumption;
    this.gate = gate;
  }

  /**
   * Signs the person in.
   *
   * @param otherwise where to, unless a form was carried along or, with a passkey, the person was
   *     going elsewhere; after a code the page that shows the ways in leads there
   * @return the view
   */
  String of(
      ResidentId id,
      SignedInBy by,
      String otherwise,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Actor actor = new Actor.Resident(id);
    signIn.signIn(actor, by, request, response);
    String onward = by == SignedInBy.PASSKEY ? taken(request).orElse(otherwise) : otherwise;
    return resumption.view(actor, name(id), onward, request, model);
  }

  private static Optional<String> taken(HttpServletRequest request) {
    HttpSession session = request.getSession();
    Optional<String> page = Onward.of(session);
    Onward.done(session);
    return page;
  }

  private String name(ResidentId id) {
    Person person = gate.own(id).person();
    return person.givenName() + " " + person.familyName();
  }
}
