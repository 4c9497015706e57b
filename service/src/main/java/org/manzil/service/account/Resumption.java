package org.manzil.service.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Going on with the form that was sent after its session had ended. */
@Component
public class Resumption {

  private final LastHere last;

  Resumption(LastHere last) {
    this.last = last;
  }

  /**
   * The view after somebody has signed in. It offers to send the carried form on, if there is one
   * of this kind of actor and it was they who were signed in here last; somebody else's is dropped.
   *
   * @param name who is signed in now, as the page says it: somebody else may have held the phone
   * @param onward where to without a form
   */
  public String view(
      Actor actor, String name, String onward, HttpServletRequest request, Model model) {
    boolean officer = actor instanceof Actor.Officer;
    Optional<UnsentForm> unsent =
        UnsentForm.carried(request.getParameterMap()).filter(form -> form.ofOfficer() == officer);
    if (unsent.isEmpty()) {
      return "redirect:" + onward;
    }
    // Whom the header greets was settled before anybody was signed in.
    model.addAttribute("navigation", List.of());
    model.addAttribute("name", name);
    model.addAttribute("onward", onward);
    model.addAttribute("unsent", unsent.get());
    return last.was(actor, request) ? "account/continue" : "account/dropped";
  }
}
