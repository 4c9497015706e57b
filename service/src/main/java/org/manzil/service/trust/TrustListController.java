package org.manzil.service.trust;

import java.time.Duration;
import org.manzil.trust.SignedTrustList;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The trust file for anyone, cacheable. */
@RestController
class TrustListController {

  private static final CacheControl HOUR = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

  private final TrustFiles files;

  TrustListController(TrustFiles files) {
    this.files = files;
  }

  @GetMapping("/trust-list")
  ResponseEntity<String> signed() {
    return ResponseEntity.ok()
        .cacheControl(HOUR)
        .contentType(MediaType.parseMediaType("application/" + SignedTrustList.TYPE))
        .body(files.signed());
  }

  @GetMapping("/trust-list.json")
  ResponseEntity<byte[]> plain() {
    return ResponseEntity.ok()
        .cacheControl(HOUR)
        .contentType(MediaType.APPLICATION_JSON)
        .body(files.file());
  }
}
