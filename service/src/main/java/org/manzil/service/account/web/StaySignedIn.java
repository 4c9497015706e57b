package org.manzil.service.account.web;

import org.jspecify.annotations.Nullable;
import org.manzil.service.account.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** What the warning's button asks for: the request itself begins the session's time anew. */
@Controller
class StaySignedIn {

  @PostMapping("/session/stay")
  ResponseEntity<Void> stay(
      @AuthenticationPrincipal(errorOnInvalidType = false) @Nullable Actor actor) {
    return ResponseEntity.status(actor == null ? HttpStatus.UNAUTHORIZED : HttpStatus.NO_CONTENT)
        .build();
  }
}
