package org.manzil.service.mandate;

import java.util.Optional;
import org.manzil.service.account.Actor;
import org.manzil.service.notice.Declaring;
import org.manzil.service.notice.Filer;
import org.manzil.service.notice.FilingForOthers;
import org.springframework.stereotype.Component;

/** A helper acts while their mandate stands: it is asked at every page. */
@Component
class FilingByMandate implements FilingForOthers {

  private final Mandates mandates;

  FilingByMandate(Mandates mandates) {
    this.mandates = mandates;
  }

  @Override
  public Optional<Declaring> declaring(Actor actor) {
    return actor instanceof Actor.Helper helper
        ? mandates.standing(helper).map(FilingByMandate::declaring)
        : Optional.empty();
  }

  private static Declaring declaring(Mandate mandate) {
    Terms terms = mandate.terms();
    return new Declaring(
        mandate.resident(),
        new Filer.Helper(mandate.id(), terms.helper(), terms.organisation()),
        terms.acts().contains(Act.READ),
        terms.acts().contains(Act.CORRECT) || terms.acts().contains(Act.WITHDRAW));
  }
}
