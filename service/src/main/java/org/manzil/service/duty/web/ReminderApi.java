package org.manzil.service.duty.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.Actor;
import org.manzil.service.api.ApiProblem;
import org.manzil.service.api.StrictBody;
import org.manzil.service.duty.ReminderAddress;
import org.manzil.service.duty.Reminders;
import org.manzil.service.resident.ResidentId;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a person is reminded, by API. */
@RestController
@RequestMapping("/api/v1/me/reminders")
class ReminderApi {

  private final Reminders reminders;

  ReminderApi(Reminders reminders) {
    this.reminders = reminders;
  }

  /** 404 while no address is given. */
  @GetMapping
  ResponseEntity<Map<String, @Nullable Object>> address(
      @AuthenticationPrincipal Actor.Resident resident) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body(resident.id()));
  }

  /** 202: reminders go there once the link that was sent is confirmed. */
  @PutMapping
  ResponseEntity<Map<String, @Nullable Object>> ask(
      @AuthenticationPrincipal Actor.Resident resident, @StrictBody ReminderForm sent) {
    if (!reminders.offered()) {
      throw new ApiProblem(
          HttpStatus.CONFLICT, "reminders-not-offered", "Nothing is sent by mail here.");
    }
    requireWhole(sent);
    if (!reminders.ask(resident.id(), sent.checked().orElseThrow(), sent.chosen().orElseThrow())) {
      throw new ApiProblem(
          HttpStatus.TOO_MANY_REQUESTS,
          "too-many-requests",
          "Too many confirmations were asked for today. Try again tomorrow.");
    }
    return ResponseEntity.accepted().cacheControl(CacheControl.noStore()).body(body(resident.id()));
  }

  @DeleteMapping
  ResponseEntity<Void> delete(@AuthenticationPrincipal Actor.Resident resident) {
    reminders.delete(resident.id());
    return ResponseEntity.noContent().build();
  }

  private static void requireWhole(ReminderForm sent) {
    List<ApiProblem.FieldError> errors = new ArrayList<>();
    if (sent.checked().isEmpty()) {
      errors.add(new ApiProblem.FieldError("address", "not-an-address", "A mail address."));
    }
    if (sent.chosen().isEmpty()) {
      errors.add(new ApiProblem.FieldError("language", "unknown", "A language of the pages."));
    }
    if (!errors.isEmpty()) {
      throw ApiProblem.invalid(errors);
    }
  }

  private Map<String, @Nullable Object> body(ResidentId self) {
    ReminderAddress address = reminders.of(self).orElseThrow(ApiProblem::notFound);
    ReminderAddress next = address.next();
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("address", address.address());
    body.put("language", address.language());
    body.put("confirmed", address.confirmed());
    body.put("stopped", address.stopped());
    body.put("next", next == null ? null : next.address());
    body.put("days", reminders.days(self).stream().map(Object::toString).toList());
    return body;
  }
}
