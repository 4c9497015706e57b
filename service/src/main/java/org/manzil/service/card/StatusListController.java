package org.manzil.service.card;

import org.manzil.statuslist.StatusListToken;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Token Status Lists for anyone, cacheable. */
@RestController
class StatusListController {

  private final StatusLists lists;

  StatusListController(StatusLists lists) {
    this.lists = lists;
  }

  @GetMapping("/status-lists/{id}")
  ResponseEntity<String> list(@PathVariable String id) {
    return lists
        .token(id)
        .map(
            token ->
                ResponseEntity.ok()
                    .cacheControl(CacheControl.maxAge(StatusLists.TIME_TO_LIVE).cachePublic())
                    .contentType(MediaType.parseMediaType(StatusListToken.MEDIA_TYPE))
                    .eTag("\"" + Integer.toHexString(token.hashCode()) + "\"")
                    .body(token))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
