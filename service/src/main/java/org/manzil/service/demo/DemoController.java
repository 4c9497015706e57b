package org.manzil.service.demo;

import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.jose.EcJwk;
import org.manzil.service.account.Accounts;
import org.manzil.service.account.Actor;
import org.manzil.service.account.Registrar;
import org.manzil.service.api.ApiProblem;
import org.manzil.service.api.StrictBody;
import org.manzil.service.card.CardConfiguration;
import org.manzil.service.card.Cards;
import org.manzil.service.card.CopyOrder;
import org.manzil.service.resident.Person;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.Residents;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Doors for trying things out; absent from every other profile. */
@RestController
@Profile("demo")
class DemoController {

  record NewResident(
      @Nullable String givenName,
      @Nullable String familyName,
      @Nullable String birthDate,
      @Nullable String nationality,
      @Nullable String documentNumber) {}

  record CardOrder(@Nullable String residentId, @Nullable List<Map<String, Object>> holderJwks) {}

  record Revocation(@Nullable String residentId) {}

  record ClockSetting(@Nullable String now) {}

  private final Residents residents;
  private final Accounts accounts;
  private final Cards cards;
  private final DemoOfficers officers;
  private final MovableClock clock;

  DemoController(
      Residents residents,
      Accounts accounts,
      Cards cards,
      DemoOfficers officers,
      MovableClock clock) {
    this.residents = residents;
    this.accounts = accounts;
    this.cards = cards;
    this.officers = officers;
    this.clock = clock;
  }

  @PostMapping("/demo/residents")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, String> resident(@StrictBody NewResident resident) {
    Person person =
        new Person(
            text("givenName", resident.givenName()),
            text("familyName", resident.familyName()),
            text("birthDate", resident.birthDate()),
            text("nationality", resident.nationality()),
            text("documentNumber", resident.documentNumber()));
    ResidentId id = residents.addSeen(person);
    return Map.of(
        "residentId", id.value().toString(),
        "accessToken", accounts.token(new Actor.Resident(id)));
  }

  @PostMapping("/demo/registrars")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, String> registrar() {
    Registrar registrar = officers.add();
    return Map.of("accessToken", accounts.token(new Actor.Officer(registrar)));
  }

  @PostMapping("/demo/cards")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, List<String>> cards(@StrictBody CardOrder order) {
    CardConfiguration card = cards.configuration("card");
    List<Map<String, Object>> jwks = order.holderJwks() == null ? List.of() : order.holderJwks();
    List<CopyOrder> orders =
        jwks.stream().<CopyOrder>map(jwk -> new CopyOrder.Bound(card, key(jwk))).toList();
    return Map.of("credentials", cards.issue(id(order.residentId()), orders));
  }

  @PostMapping("/demo/revocations")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@StrictBody Revocation revocation) {
    cards.revokeLatest(id(revocation.residentId()));
  }

  @PostMapping("/demo/clock")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void clock(@StrictBody ClockSetting setting) {
    try {
      clock.moveTo(Instant.parse(text("now", setting.now())));
    } catch (DateTimeException e) {
      throw invalid("now", "An instant such as 2026-11-22T10:00:00Z.");
    }
  }

  private static PublicKey key(Map<String, Object> jwk) {
    return EcJwk.read(jwk)
        .orElseThrow(() -> invalid("holderJwks", "Each a public P-256 key as a JWK."));
  }

  private static ResidentId id(@Nullable String text) {
    try {
      return new ResidentId(UUID.fromString(text("residentId", text)));
    } catch (IllegalArgumentException e) {
      throw invalid("residentId", "The id that /demo/residents gave.");
    }
  }

  private static String text(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw invalid(field, "This is needed.");
    }
    return value;
  }

  private static ApiProblem invalid(String field, String message) {
    return ApiProblem.invalid(List.of(new ApiProblem.FieldError(field, "invalid", message)));
  }
}
