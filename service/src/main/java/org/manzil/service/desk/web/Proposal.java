package org.manzil.service.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manzil.service.desk.Act;
import org.manzil.service.desk.Decision;
import org.springframework.validation.Errors;

/** The form that proposes a refusal or a revocation. */
record Proposal(@Nullable String ground) {

  Decision decision(Act act, Errors errors) {
    if (ground == null || ground.isBlank()) {
      errors.rejectValue("ground", "desk.error.ground");
    }
    return new Decision(act, ground, List.of());
  }
}
