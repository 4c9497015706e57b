package org.manzil.service.address;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.manzil.address.AddressHit;
import org.manzil.service.api.ApiProblem;
import org.manzil.service.api.StrictBody;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Search as people type. What they type is where they live, so it is in a body and kept nowhere.
 */
@RestController
class AddressSearchController {

  private static final int MOST = 10;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 200;

  /** What is asked: the text typed, the reader's language, how many answers at most. */
  record Search(@Nullable String q, @Nullable String lang, @Nullable Integer limit) {}

  private final Addresses addresses;

  AddressSearchController(Addresses addresses) {
    this.addresses = addresses;
  }

  @PostMapping("/api/v1/addresses/searches")
  ResponseEntity<List<AddressHit>> search(@StrictBody Search search, Locale locale) {
    String query = search.q() == null ? "" : search.q().strip();
    if (query.codePointCount(0, query.length()) < SHORTEST) {
      throw ApiProblem.invalid(
          List.of(new ApiProblem.FieldError("q", "too-short", "Type at least two characters.")));
    }
    int limit = search.limit() == null ? MOST : Math.clamp(search.limit(), 1, MOST);
    String language = search.lang() == null ? locale.getLanguage() : search.lang();
    String bounded = query.length() <= LONGEST ? query : query.substring(0, LONGEST);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(addresses.search(bounded, language, limit));
  }
}
