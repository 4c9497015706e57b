package org.manzil.service.obligation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.facts.Facts;
import org.manzil.rules.facts.RefusedFactsException;
import org.manzil.service.api.ApiProblem;
import org.manzil.service.api.StrictBody;
import org.manzil.service.obligation.Obligations;
import org.manzil.service.obligation.interview.FactErrors;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Facts in, obligations with reasons out, in the reader's language; nothing is kept. */
@RestController
class ObligationApi {

  private final Obligations obligations;

  ObligationApi(Obligations obligations) {
    this.obligations = obligations;
  }

  @PostMapping("/api/v1/obligations")
  ResponseEntity<Map<String, @Nullable Object>> assess(
      @StrictBody Map<String, Object> facts,
      @RequestParam(required = false) @Nullable String on,
      Locale locale) {
    try {
      return ResponseEntity.ok()
          .cacheControl(CacheControl.noStore())
          .body(obligations.assess(Facts.from(facts), day(on)).toMap(obligations.speaking(locale)));
    } catch (RefusedFactsException e) {
      throw ApiProblem.invalid(
          e.problems().stream()
              .map(problem -> FactErrors.of(problem, obligations.speaking(locale)))
              .toList());
    }
  }

  private static @Nullable LocalDate day(@Nullable String on) {
    try {
      return on == null ? null : LocalDate.parse(on);
    } catch (DateTimeException e) {
      throw ApiProblem.invalid(
          List.of(new ApiProblem.FieldError("on", "not-a-date", "A day such as 2026-11-20.")));
    }
  }
}
