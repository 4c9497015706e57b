package org.manzil.service.card;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.Actor;
import org.manzil.service.api.ApiProblem;
import org.manzil.service.api.StrictBody;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The browser wallet's own doors, for the signed-in person's pages. */
@RestController
class WalletController {

  private static final int MOST_COPIES = 40;

  /** What a wallet asks for. */
  record Request(@Nullable String challenge, @Nullable List<CopyRequest> requests) {}

  private final Cards cards;

  WalletController(Cards cards) {
    this.cards = cards;
  }

  @GetMapping("/wallet/offer")
  ResponseEntity<Map<String, Object>> offer(@AuthenticationPrincipal Actor.Resident resident) {
    Offer offer = cards.offer(resident.id());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("holder", resident.id().value().toString());
    body.put("issuer", offer.issuer());
    body.put("challenge", offer.challenge());
    body.put(
        "configurations",
        offer.configurations().stream().map(one -> wanted(one, offer.series(one))).toList());
    body.put("series", offer.series());
    body.put("room", offer.room().copies());
    body.put("moreFrom", Objects.toString(offer.room().moreFrom(), null));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }

  private Map<String, Object> wanted(CardConfiguration configuration, int series) {
    return Map.of(
        "id", configuration.id(),
        "vct", configuration.type(),
        "facts", configuration.facts(),
        "copies", configuration.copies(),
        "series", series);
  }

  @PostMapping("/wallet/credentials")
  ResponseEntity<Map<String, List<String>>> credentials(
      @AuthenticationPrincipal Actor.Resident resident, @StrictBody Request request) {
    List<CopyRequest> wanted = request.requests() == null ? List.of() : request.requests();
    if (request.challenge() == null || wanted.isEmpty() || wanted.size() > MOST_COPIES) {
      throw ApiProblem.malformed("Send the challenge and 1 to 40 requests.");
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(Map.of("credentials", cards.issue(resident.id(), request.challenge(), wanted)));
  }

  @GetMapping("/api/v1/me/cards")
  List<IssuedCredential> cards(@AuthenticationPrincipal Actor.Resident resident) {
    return cards.issued(resident.id());
  }
}
